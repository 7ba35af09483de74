using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using TemplateGenerator.Packing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Testing;

/// <summary>
/// Builds and packs once, then runs suites side by side and adds up their results. They do not meet: solutions are built outside of the
/// repository, who packs waits for its turn, and every server takes a free port.
/// </summary>
internal sealed class TestRun(Repository repository, TextWriter progress)
{
    /// <summary>Environment variable with the path of a package that suites install instead of packing one themselves.</summary>
    public const string PackageVariable = "PRIVATE_FARGATE_TEMPLATES_PACKAGE";

    private const string SolutionPath = "PrivateFargateTemplates.slnx";

    /// <summary>How often a run shows what it waits for.</summary>
    private static readonly TimeSpan _heartbeat = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, Stopwatch> _running = new(StringComparer.Ordinal);

    /// <summary>Every suite of the repository, in the order to start them.</summary>
    public async Task<IReadOnlyList<TestSuite>> SuitesAsync(CancellationToken cancellation) =>
        TestSuites.Of(await File.ReadAllTextAsync(repository.FullPath(SolutionPath), cancellation));

    public async Task<TestTotals> RunAsync(TestPlan plan, CancellationToken cancellation)
    {
        await new Installation(progress).PrepareAsync(plan.Suites.SelectMany(suite => suite.Needs), plan.MayInstall, cancellation);
        if (!await BuildAsync(plan.Suites is [var only] ? only.Project : SolutionPath, cancellation))
        {
            return TestTotals.None with { Failed = 1 };
        }

        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [CompilerServer.Variable] = CompilerServer.Name,
            // Builds, tests and syntheses end before profile-guided compilation has paid for its instrumentation.
            ["DOTNET_TieredPGO"] = "0",
        };
        if (plan.Suites.Any(suite => suite.UsesPackage))
        {
            environment[PackageVariable] = await new Packer(repository, progress).PackAsync(cancellation);
        }

        var totals = TestTotals.None;
        await using var heartbeat = new Timer(_ => Say(Waiting()), null, _heartbeat, _heartbeat);
        await Parallel.ForEachAsync(
            plan.Suites,
            new ParallelOptions { MaxDegreeOfParallelism = plan.Jobs, CancellationToken = cancellation },
            async (suite, token) =>
            {
                var result = await RunAsync(suite, environment, token);
                lock (_gate)
                {
                    totals += result;
                }
            });
        return totals;
    }

    /// <summary>A suite that crashed without a failed test counts as one failure.</summary>
    internal static TestTotals Totals(int exitCode, string? trx)
    {
        var totals = trx is null ? TestTotals.None : TrxResults.Count(trx);
        return exitCode != 0 && totals.Failed == 0 ? totals with { Failed = 1 } : totals;
    }

    private async Task<bool> BuildAsync(string project, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        Say($"== Building {project}");
        var build = await ExternalProcess.CaptureAsync(
            "dotnet", ["build", project, "--configuration", "Release", "--nologo", "--verbosity", "quiet"], repository.Root, cancellation);
        Say(build.ExitCode == 0 ? $"== Built, {Elapsed(watch)}" : $"{build.Output.TrimEnd()}\n== The build failed, {Elapsed(watch)}");
        return build.ExitCode == 0;
    }

    private async Task<TestTotals> RunAsync(TestSuite suite, Dictionary<string, string> environment, CancellationToken cancellation)
    {
        var results = repository.FullPath(suite.Results);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(results)!);
        File.Delete(results);

        var watch = _running[suite.Name] = Stopwatch.StartNew();
        Say($"== {suite.Name}");
        var output = new StringBuilder();
        // An xunit.v3 test project is a program; started directly it saves the test host's start.
        var assembly = repository.FullPath(suite.Assembly);
        var exitCode = await ExternalProcess.StreamAsync(
            "dotnet", ["exec", assembly, "-noLogo", "-noColor", "-trx", results], Path.GetDirectoryName(assembly)!, Keep, cancellation, environment);

        _ = _running.TryRemove(suite.Name, out _);
        var totals = Totals(exitCode, File.Exists(results) ? await File.ReadAllTextAsync(results, cancellation) : null);
        Say($"{output}== {suite.Name}: {totals}, {Elapsed(watch)}");
        return totals;

        // Whole at the end, so that suites that run at the same time can be read; that a test failed is told at once.
        void Keep(string line)
        {
            _ = output.Append(line).Append('\n');
            if (line.EndsWith(" [FAIL]", StringComparison.Ordinal))
            {
                Say($"   {suite.Name}: {line.Trim()}");
            }
        }
    }

    private static string Elapsed(Stopwatch watch) => watch.Elapsed.ToString(@"m\:ss", System.Globalization.CultureInfo.InvariantCulture);

    private string Waiting() =>
        $"   still running: {string.Join(", ", _running.OrderBy(suite => suite.Key, StringComparer.Ordinal).Select(suite => $"{suite.Key} {Elapsed(suite.Value)}"))}";

    private void Say(string line)
    {
        lock (_gate)
        {
            progress.WriteLine(line);
        }
    }
}
