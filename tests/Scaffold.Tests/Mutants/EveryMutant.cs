using System.Text.RegularExpressions;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests.Mutants;

/// <summary>That the tests of a solution hold what its security rests on: each of these holes makes one of them fail.</summary>
public sealed partial class EveryMutant
{
    /// <summary>Builds only what has changed, and nothing that only a reader needs.</summary>
    private static readonly string[] _build =
        ["--no-restore", "--no-dependencies", "-nologo", "-verbosity:quiet", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false", .. CompilerServer.Arguments];

    [Theory]
    [InlineData("jwt")]
    [InlineData("cognito")]
    public async Task IsKilled(string auth)
    {
        var mutants = SecurityMutants.All.Where(mutant => mutant.Auth == auth).ToList();
        using var solution = await BuiltSolution.CreateAsync(
            new() { ["integration"] = "alb", ["auth"] = auth }, [.. mutants.Select(mutant => TestProject(mutant.Project)).Distinct()]);
        foreach (var project in mutants.GroupBy(mutant => mutant.Project))
        {
            var (total, failed) = await RunAsync(solution, project.Key, [.. project.Select(mutant => mutant.Test).Distinct()]);
            Assert.True((total, failed) is ( > 0, 0), $"{failed} of {total} tests of {project.Key} fail without any mutant.");
        }

        var survivors = new List<string>();
        foreach (var mutant in mutants)
        {
            if (!await DiesAsync(solution, mutant))
            {
                survivors.Add($"{mutant.Name}: {mutant.Test} passes");
            }
        }

        Console.WriteLine($"Mutants with auth {auth}: {mutants.Count} tried, {mutants.Count - survivors.Count} killed.");
        Assert.True(survivors.Count == 0, string.Join('\n', survivors));
    }

    private static async Task<bool> DiesAsync(BuiltSolution solution, Mutant mutant)
    {
        var originals = mutant.Edits.Select(edit => solution.PathOf(edit.File)).Distinct().ToDictionary(file => file, File.ReadAllText);
        try
        {
            foreach (var edit in mutant.Edits)
            {
                var file = solution.PathOf(edit.File);
                await File.WriteAllTextAsync(file, edit.ApplyTo(await File.ReadAllTextAsync(file)));
            }

            var project = $"src/Acme.Orders.{mutant.Project}";
            var build = await ExternalProcess.CaptureAsync(
                "dotnet", ["build", solution.PathOf(project), .. _build], solution.PathOf(project), TestContext.Current.CancellationToken);
            Assert.True(build.ExitCode == 0, $"{mutant.Name}: {build.Output}");
            var assembly = $"bin/Debug/net10.0/Acme.Orders.{mutant.Project}.dll";
            File.Copy(solution.PathOf($"{project}/{assembly}"), solution.PathOf($"tests/Acme.Orders.{mutant.Project}.Tests/{assembly}"), overwrite: true);
            return (await RunAsync(solution, mutant.Project, mutant.Test)).Failed > 0;
        }
        finally
        {
            foreach (var (file, text) in originals)
            {
                await File.WriteAllTextAsync(file, text);
            }
        }
    }

    private static async Task<(int Total, int Failed)> RunAsync(BuiltSolution solution, string project, params string[] classes)
    {
        var run = await solution.RunAsync(
            TestProject(project), new Dictionary<string, string>(), ["-noLogo", "-noColor", .. classes.SelectMany(name => new[] { "-class", $"*.{name}" })]);
        var summary = Summary().Match(run.Output);
        return summary.Success
            ? (int.Parse(summary.Groups["total"].ValueSpan, null), int.Parse(summary.Groups["failed"].ValueSpan, null))
            : throw new InvalidOperationException($"The tests of {project} did not run: {run.Output}");
    }

    private static string TestProject(string project) => $"tests/Acme.Orders.{project}.Tests/Acme.Orders.{project}.Tests.csproj";

    [GeneratedRegex(@"Total: (?<total>\d+), Errors: \d+, Failed: (?<failed>\d+)")]
    private static partial Regex Summary();
}
