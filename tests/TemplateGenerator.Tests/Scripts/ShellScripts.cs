using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Scripts;

/// <summary>Files of this repository that begin with a line naming a shell.</summary>
public sealed class ShellScripts
{
    [Fact]
    public async Task HaveNoFindingOfShellCheck()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var scripts = (await WorkingTree.Repository.FilesUnderAsync(".", cancellation))
            .Where(file => IsShellScript(WorkingTree.Repository.FullPath(file)))
            .ToList();

        Assert.Contains("build.sh", scripts);
        Assert.Contains(".ci/run", scripts);
        Assert.SkipWhen(Requirement.ShellCheck.Find() is null, Requirement.ShellCheck.Missing);
        var check = await ExternalProcess.CaptureAsync(Requirement.ShellCheck.Find()!, ["--norc", "--external-sources", .. scripts], WorkingTree.Repository.Root, cancellation);
        Assert.True(check.ExitCode == 0, check.Output);
    }

    private static bool IsShellScript(string file)
    {
        using var reader = new StreamReader(file);
        return reader.ReadLine() is { } first && first.StartsWith("#!", StringComparison.Ordinal) && first.EndsWith("sh", StringComparison.Ordinal);
    }
}
