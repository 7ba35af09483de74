using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Mutants;

/// <summary>Runs tests of a scaffolded solution after a change of one of its projects.</summary>
internal static partial class SolutionTests
{
    /// <summary>Builds only what has changed, and nothing that only a reader needs.</summary>
    private static readonly string[] _build =
        ["--no-restore", "--no-dependencies", "-nologo", "-verbosity:quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", .. CompilerServer.Arguments];

    /// <param name="project">Without the solution's name, such as <c>Api</c>.</param>
    public static string TestProject(string project) => $"tests/Acme.Orders.{project}.Tests/Acme.Orders.{project}.Tests.csproj";

    /// <summary>Builds the project, and puts it where its tests load it.</summary>
    public static async Task<ProcessResult> BuildAsync(BuiltSolution solution, string project)
    {
        var folder = $"src/Acme.Orders.{project}";
        var build = await ExternalProcess.CaptureAsync(
            "dotnet", ["build", solution.PathOf(folder), .. _build], solution.PathOf(folder), TestContext.Current.CancellationToken);
        if (build.ExitCode == 0)
        {
            var assembly = $"bin/Debug/net10.0/Acme.Orders.{project}.dll";
            File.Copy(solution.PathOf($"{folder}/{assembly}"), solution.PathOf($"tests/Acme.Orders.{project}.Tests/{assembly}"), overwrite: true);
        }

        return build;
    }

    /// <param name="classes">Of tests, without their namespaces.</param>
    public static async Task<(int Total, int Failed, string Output)> RunAsync(BuiltSolution solution, string project, params string[] classes)
    {
        var run = await solution.RunAsync(
            TestProject(project), new Dictionary<string, string>(), ["-noLogo", "-noColor", .. classes.SelectMany(name => new[] { "-class", $"*.{name}" })]);
        var summary = Summary().Match(run.Output);
        return summary.Success
            ? (int.Parse(summary.Groups["total"].ValueSpan, null), int.Parse(summary.Groups["failed"].ValueSpan, null), run.Output)
            : throw new InvalidOperationException($"The tests of {project} did not run: {run.Output}");
    }

    [GeneratedRegex(@"Total: (?<total>\d+), Errors: \d+, Failed: (?<failed>\d+)")]
    private static partial Regex Summary();
}
