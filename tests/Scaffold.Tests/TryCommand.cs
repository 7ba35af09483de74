using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>The command by which a newcomer sees the whole path once.</summary>
public sealed class TryCommand
{
    [Theory]
    [InlineData]
    [InlineData("--networking", "isolated", "--integration", "none", "--database", "rds", "--auth", "none")]
    public async Task ScaffoldsBuildsTestsSynthesizesAndUsesTheApi(params string[] options)
    {
        var before = UserHive();
        var trial = await ExternalProcess.CaptureAsync(
            "dotnet", ["run", "--project", "src/TemplateGenerator", "--configuration", "Release", "--verbosity", "quiet", "--", "try", .. options],
            Checkout.Root, TestContext.Current.CancellationToken);

        Assert.True(trial.ExitCode == 0, trial.Output);
        Assert.Contains("POST /api/items -> 201", trial.Output, StringComparison.Ordinal);
        var folder = trial.StandardOutput.Trim();
        Assert.True(File.Exists(Path.Combine(folder, "README.md")), $"{folder} holds no solution.");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(folder, "cdk.out"), "*.template.json"));
        Assert.Equal(before, UserHive());
    }

    private static string UserHive()
    {
        var packages = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".templateengine", "packages.json");
        return File.Exists(packages) ? File.ReadAllText(packages) : "";
    }
}
