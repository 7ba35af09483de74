using System.Diagnostics;
using TemplateGenerator.Commands;
using TemplateGenerator.Processes;

namespace TemplateGenerator.Testing;

/// <summary>Runs the test projects one after another and adds up their results.</summary>
internal sealed class TestRun(Repository repository, TextWriter progress)
{
    private const string SolutionPath = "PrivateFargateTemplates.slnx";

    private const string ResultsFolder = "artifacts/test-results";

    /// <summary>How often a long project shows that it still runs.</summary>
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();

    public async Task<TestTotals> RunAsync(CancellationToken cancellation)
    {
        var totals = TestTotals.None;
        foreach (var project in TestProjects.Of(await File.ReadAllTextAsync(repository.FullPath(SolutionPath), cancellation)))
        {
            totals += await RunAsync(project, cancellation);
        }

        return totals;
    }

    /// <param name="project">Path of a test project, relative to the repository.</param>
    public async Task<TestTotals> RunAsync(string project, CancellationToken cancellation)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var watch = Stopwatch.StartNew();
        var results = ResultsOf(project);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Delete(results);

        await progress.WriteLineAsync($"== {name}");
        await using var heartbeat = new Timer(_ => Say($"   {name} still running, {watch.Elapsed:m\\:ss}"), null, _heartbeat, _heartbeat);
        var exitCode = await ExternalProcess.StreamAsync("dotnet", Arguments(project, results), repository.Root, Say, cancellation);

        var totals = Totals(exitCode, File.Exists(results) ? await File.ReadAllTextAsync(results, cancellation) : null);
        await progress.WriteLineAsync($"== {name}: {totals}, {watch.Elapsed:m\\:ss}");
        return totals;
    }

    /// <summary>The TRX file that the last run of a project left.</summary>
    public string ResultsOf(string project) => repository.FullPath($"{ResultsFolder}/{Path.GetFileNameWithoutExtension(project)}.trx");

    /// <summary>A project that did not build, or crashed without a failed test, counts as one failure.</summary>
    internal static TestTotals Totals(int exitCode, string? trx)
    {
        var totals = trx is null ? TestTotals.None : TrxResults.Count(trx);
        return exitCode != 0 && totals.Failed == 0 ? totals with { Failed = 1 } : totals;
    }

    private static string[] Arguments(string project, string results) =>
    [
        "test", project, "--configuration", "Release", "--nologo",
        "--logger", $"trx;LogFileName={Path.GetFileName(results)}", "--logger", "console;verbosity=minimal",
        "--results-directory", Path.GetDirectoryName(results)!,
    ];

    private void Say(string line)
    {
        lock (_gate)
        {
            progress.WriteLine(line);
        }
    }
}
