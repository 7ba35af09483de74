using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>The first restore of a solution writes lock files; in a pipeline nothing else than they say is restored.</summary>
public sealed partial class WithLockedPackages
{
    [Fact]
    public async Task APipelineRestoresWhatIsLockedAndPublishesWithoutAnotherLock()
    {
        using var solution = await BuiltSolution.CreateAsync(new() { ["auth"] = "jwt" });
        await RestoreAsync(solution, pipeline: false);
        var locks = Locks(solution);

        Assert.Equal(Directory.GetFiles(solution.PathOf("."), "*.csproj", SearchOption.AllDirectories).Length, locks.Count);
        var published = await DotnetAsync(
            solution, pipeline: true, "publish", "src/Acme.Orders.Authorizer", "--runtime", "linux-arm64", "--no-self-contained");
        Assert.True(published.ExitCode == 0, published.Output);
        await RestoreAsync(solution, pipeline: true);
        Assert.Equal(locks, Locks(solution));
    }

    [Fact]
    public async Task APipelineRefusesWhatIsNotLocked()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var solution = await BuiltSolution.CreateAsync(new() { ["database"] = "none", ["auth"] = "none" });
        await RestoreAsync(solution, pipeline: false);
        var file = solution.PathOf("src/Acme.Orders.Api/packages.lock.json");
        var locked = await File.ReadAllTextAsync(file, cancellation);
        await File.WriteAllTextAsync(file, OpenTelemetry.Replace(locked, "${1}[0.0.1, )"), cancellation);

        var refused = await DotnetAsync(solution, pipeline: true, "restore", "src/Acme.Orders.Api");
        Assert.Contains("NU1004", refused.Output, StringComparison.Ordinal);

        // On a developer's machine the lock file follows.
        await RestoreAsync(solution, pipeline: false);
        Assert.Equal(locked, await File.ReadAllTextAsync(file, cancellation));
    }

    [GeneratedRegex("""("OpenTelemetry": \{\s+"type": "Direct",\s+"requested": ")[^"]+""")]
    private static partial Regex OpenTelemetry { get; }

    private static Dictionary<string, string> Locks(BuiltSolution solution) =>
        Directory.GetFiles(solution.PathOf("."), "packages.lock.json", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "obj").ToDictionary(file => file, File.ReadAllText);

    private static async Task RestoreAsync(BuiltSolution solution, bool pipeline)
    {
        var restored = await DotnetAsync(solution, pipeline, "restore");
        Assert.True(restored.ExitCode == 0, restored.Output);
    }

    private static Task<ProcessResult> DotnetAsync(BuiltSolution solution, bool pipeline, params string[] arguments) =>
        ExternalProcess.CaptureAsync(
            "dotnet", [.. arguments, "-nodeReuse:false"], solution.PathOf("."), TestContext.Current.CancellationToken,
            new Dictionary<string, string> { ["CI"] = pipeline ? "true" : "" });
}
