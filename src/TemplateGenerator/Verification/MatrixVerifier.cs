using System.Diagnostics;
using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;

namespace TemplateGenerator.Verification;

/// <summary>
/// Proves that combinations of choices work: renders each with the SDK's template engine, looks for leaks, builds and tests
/// every distinct project once, synthesizes each app, and holds its templates against <see cref="TemplateRules"/>.
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

    public async Task<MatrixReport> RunAsync(
        string shortName, IReadOnlyList<Combination> combinations, IReadOnlyCollection<string> tokens, CancellationToken cancellation)
    {
        _report.Solutions = await MeasureAsync("render", combinations.Count, () => RenderAsync(shortName, combinations, cancellation));
        Measure("leaks", combinations.Count, () =>
        {
            foreach (var solution in _report.Solutions)
            {
                _report.Add(LeakScan.Scan(solution, tokens));
            }
        });

        var representatives = DistinctProjects.Group(_report.Solutions);
        var distinct = representatives.Values.Distinct().ToList();
        await MeasureAsync("build", distinct.Count, async () =>
        {
            _report.Add(await SolutionBuild.RunAsync(distinct, workspace, cancellation));
            return true;
        });

        var tests = distinct.Where(project => project.Path.StartsWith("tests/", StringComparison.Ordinal) && File.Exists(project.Assembly)).ToList();
        await MeasureAsync("tests", tests.Count, () => TestAsync(tests, cancellation));
        Measure("synth", combinations.Count * Environments.Count, () => Synthesize(representatives));
        Measure("rules", combinations.Count * Environments.Count, () => CheckRules(combinations));
        return _report;
    }

    private async Task<IReadOnlyList<RenderedSolution>> RenderAsync(
        string shortName, IEnumerable<Combination> combinations, CancellationToken cancellation)
    {
        var solutions = new List<RenderedSolution>();
        using var instantiator = await TemplateInstantiator.OpenAsync(templateFolder, shortName, cancellation);
        foreach (var combination in combinations)
        {
            var solution = new RenderedSolution(combination.Id, SolutionName, Path.Combine(workspace, combination.Id));
            await instantiator.CreateAsync(SolutionName, combination.Values, solution.Folder, cancellation);
            solutions.Add(solution);
        }

        return solutions;
    }

    private async Task<bool> TestAsync(IEnumerable<ProjectOf> projects, CancellationToken cancellation)
    {
        foreach (var project in projects)
        {
            progress.Report($"tests of {project.AssemblyName} in {project.Solution.Combination}");
            if (await SolutionTests.RunAsync(project, cancellation) is { } problem)
            {
                _report.Add(problem);
            }
        }

        return true;
    }

    private void Synthesize(IReadOnlyDictionary<ProjectOf, ProjectOf> representatives)
    {
        foreach (var solution in _report.Solutions)
        {
            var project = representatives.Single(pair =>
                pair.Key.Solution == solution && pair.Key.Path.StartsWith("infrastructure/", StringComparison.Ordinal)).Value;
            foreach (var environment in Environments)
            {
                var output = Path.Combine(workspace, "cdk.out", solution.Combination, environment);
                if (!File.Exists(project.Assembly) || Synthesizer.Synthesize(project, solution, environment, output) is not { } error)
                {
                    _report.Add(solution.Combination, environment, Directory.Exists(output) ? Synthesizer.Templates(output) : []);
                    continue;
                }

                _report.Add(new Problem(solution.Combination, "synth", $"{environment}: {error}"));
            }
        }
    }

    private void CheckRules(IEnumerable<Combination> combinations)
    {
        foreach (var combination in combinations)
        {
            foreach (var environment in Environments)
            {
                var templates = _report.TemplatesOf(combination.Id, environment);
                _report.Add(TemplateRules.Broken(combination, templates)
                    .Select(message => new Problem(combination.Id, "rules", $"{environment}: {message}")));
            }
        }
    }

    private void Measure(string stage, int count, Action action) =>
        MeasureAsync(stage, count, () =>
        {
            action();
            return Task.FromResult(true);
        }).GetAwaiter().GetResult();

    private async Task<T> MeasureAsync<T>(string stage, int count, Func<Task<T>> action)
    {
        progress.Report($"{stage}: {count}");
        var watch = Stopwatch.StartNew();
        var result = await action();
        _report.Add(new StageFigure(stage, count, watch.Elapsed));
        return result;
    }
}
