using System.Diagnostics;
using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;

namespace TemplateGenerator.Verification;

/// <summary>
/// Proves that combinations of choices work: renders each with the SDK's template engine, looks for leaks, builds, formats and
/// tests every distinct project once, synthesizes each app, and holds its templates against <see cref="TemplateRules"/>.
/// </summary>
/// <param name="templateFolder">Folder of the solution template.</param>
/// <param name="workspace">Empty folder, outside any repository, that receives the rendered solutions.</param>
/// <param name="progress">Told what is being done, one short line at a time.</param>
internal sealed class MatrixVerifier(string templateFolder, string workspace, IProgress<string> progress)
{
    /// <summary>Environments that every rendered solution brings settings for.</summary>
    public static readonly IReadOnlyList<string> Environments = ["dev", "prod"];

    private const string SolutionName = "Acme.Orders";

    private readonly MatrixReport _report = new();

    /// <param name="tokens">Text that must be nowhere in a rendered solution.</param>
    public async Task<MatrixReport> RunAsync(
        string shortName, IReadOnlyList<Combination> combinations, IReadOnlyCollection<string> tokens, CancellationToken cancellation)
    {
        await MeasureAsync("render", combinations.Count, () => RenderAsync(shortName, combinations, cancellation));
        await MeasureAsync("leaks", combinations.Count, () => Task.Run(() => ScanForLeaks(tokens), cancellation));

        var representatives = DistinctProjects.Group(_report.Solutions);
        var distinct = representatives.Values.Distinct().ToList();
        await MeasureAsync("build", distinct.Count, async () => _report.Add(await SolutionBuild.RunAsync(distinct, workspace, cancellation)));
        await MeasureAsync("format", distinct.Count, async () => _report.Add(await SolutionBuild.CheckFormatAsync(distinct, workspace, cancellation)));

        var tests = distinct.Where(project => project.IsTest && File.Exists(project.Assembly)).ToList();
        await MeasureAsync("tests", tests.Count, () => TestAsync(tests, cancellation));

        var apps = combinations.Count * Environments.Count;
        await MeasureAsync("synth", apps, () => Task.Run(() => Synthesize(representatives), cancellation));
        await MeasureAsync("rules", apps, () => Task.Run(() => CheckRules(combinations), cancellation));
        return _report;
    }

    private async Task RenderAsync(string shortName, IEnumerable<Combination> combinations, CancellationToken cancellation)
    {
        using var instantiator = await TemplateInstantiator.OpenAsync(templateFolder, shortName, cancellation);
        foreach (var combination in combinations)
        {
            var solution = new RenderedSolution(combination.Id, SolutionName, Path.Combine(workspace, combination.Id));
            await instantiator.CreateAsync(SolutionName, combination.Values, solution.Folder, cancellation);
            _report.Add(solution);
        }
    }

    private void ScanForLeaks(IReadOnlyCollection<string> tokens)
    {
        foreach (var solution in _report.Solutions)
        {
            _report.Add(LeakScan.Scan(solution, tokens));
        }
    }

    private async Task TestAsync(IEnumerable<ProjectOf> projects, CancellationToken cancellation)
    {
        foreach (var project in projects)
        {
            progress.Report($"tests of {project.AssemblyName} in {project.Solution.Combination}");
            if (await SolutionTests.RunAsync(project, cancellation) is { } problem)
            {
                _report.Add(problem);
            }
        }
    }

    private void Synthesize(IReadOnlyDictionary<ProjectOf, ProjectOf> representatives)
    {
        foreach (var solution in _report.Solutions)
        {
            var project = representatives.Single(pair => pair.Key.Solution == solution && pair.Key.IsInfrastructure).Value;
            foreach (var environment in Environments.Where(_ => File.Exists(project.Assembly)))
            {
                var output = Path.Combine(workspace, "cdk.out", solution.Combination, environment);
                if (Synthesizer.Synthesize(project, solution, environment, output) is { } error)
                {
                    _report.Add(new Problem(solution.Combination, "synth", $"{environment}: {error}"));
                    continue;
                }

                _report.Add(solution.Combination, environment, Synthesizer.Templates(output));
            }
        }
    }

    private void CheckRules(IEnumerable<Combination> combinations)
    {
        foreach (var combination in combinations)
        {
            foreach (var environment in Environments)
            {
                _report.Add(TemplateRules.Broken(combination, _report.TemplatesOf(combination.Id, environment))
                    .Select(message => new Problem(combination.Id, "rules", $"{environment}: {message}")));
            }
        }
    }

    private async Task MeasureAsync(string stage, int count, Func<Task> action)
    {
        progress.Report($"{stage}: {count}");
        var watch = Stopwatch.StartNew();
        await action();
        _report.Add(new StageFigure(stage, count, watch.Elapsed));
    }
}
