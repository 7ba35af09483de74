using System.Diagnostics;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Testing;
using TemplateGenerator.Verification.Compiling;
using TemplateGenerator.Verification.Rules;
using TemplateGenerator.Verification.Rules.Bill;
using TemplateGenerator.Verification.Synthesis;
using TemplateGenerator.Verification.Validation;
using TemplateGenerator.Verification.Workers;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Verification;

/// <summary>
/// Proves combinations of choices: renders each with the SDK's template engine, looks for leaks, compiles every distinct project in this
/// process, synthesizes every distinct app, and has the templates read by <see cref="TemplateRules"/>, AWS's validator and cdk-nag.
/// Work that many combinations share is done once, so that cost grows with what is distinct.
/// </summary>
internal sealed class MatrixVerifier(VerificationPlan plan, IVerificationProgress progress)
{
    /// <summary>Environments that every rendered solution brings settings for.</summary>
    public static readonly IReadOnlyList<string> Environments = ["dev", "prod"];

    private const string SolutionName = "Acme.Orders";

    private readonly MatrixReport _report = new();
    private readonly FileContents _contents = new();
    private readonly Stopwatch _watch = new();

    public async Task<MatrixReport> RunAsync(CancellationToken cancellation)
    {
        var solutions = await MeasureAsync("render", plan.Subjects.Count, "solutions", () => RenderAsync(cancellation));
        await MeasureAsync("leaks", _contents.Count, "distinct files", () => ScanForLeaksAsync(solutions));

        var distinct = DistinctProjects.GroupForCompiler(solutions);
        var projects = distinct.Values.Distinct().ToList();
        var compiled = await MeasureAsync("compile", projects.Count, "distinct projects", () => CompileAsync(solutions, projects, cancellation));

        var apps = DistinctApps.Group(solutions);
        var first = apps.Values.Distinct().ToList();
        var strict = apps.Where(pair => plan.Strict.Contains(pair.Key.Combination)).Select(pair => pair.Value).ToHashSet();
        await MeasureAsync("synth", (first.Count * Environments.Count) + strict.Count, "distinct apps", () =>
            SynthesizeAsync([.. AppsOf(first, strict)], distinct, compiled, cancellation));
        Share(apps);
        await MeasureAsync("rules", first.Count * Environments.Count, "distinct apps", () => CheckRulesAsync(first, cancellation));
        if (plan.Tools is { } tools)
        {
            var templates = new DistinctTemplates(_report.Templates);
            var findings = await MeasureAsync("validate", templates.Count, "distinct templates", () =>
                new TemplateReaders(tools).ReadAsync(templates, Path.Combine(plan.Workspace, "templates"), cancellation));
            _report.Findings = findings.Of(file => templates.PlacesOf(file).Any(place => place.Environment != StrictEnvironment.Name));
            _report.StrictFindings = findings.Of(file => templates.PlacesOf(file).Any(place => place.Environment == StrictEnvironment.Name));
            _report.Add(findings.Errors(templates));
            _report.Add(findings.Unaccepted(templates));
            var workflows = WorkflowsOf(solutions);
            await MeasureAsync("workflows", workflows.Count, "files", () => CheckWorkflowsAsync(tools, workflows, cancellation));
        }

        return _report;
    }

    private async Task<IReadOnlyList<SolutionFiles>> RenderAsync(CancellationToken cancellation)
    {
        var rendered = new SolutionFiles[plan.Subjects.Count];
        await WorkerPool.RunAsync(RenderingWorker.Verb, plan.Jobs, plan.Subjects.Select((subject, index) => (Func<WorkerProcess, Task>)(async process =>
        {
            var solution = new RenderedSolution(subject.Id, SolutionName, Path.Combine(plan.Workspace, "solutions", subject.Id));
            var error = await process.AskAsync(
                new RenderingRequest(subject.TemplateFolder, plan.ShortName, SolutionName, subject.Combination.Values, solution.Folder), cancellation);
            rendered[index] = error is null ? SolutionFiles.Read(solution, _contents) : throw new InstantiationException(error);
            progress.Advance();
        })));
        foreach (var solution in rendered)
        {
            _report.Add(solution.Solution);
        }

        return rendered;
    }

    private Task ScanForLeaksAsync(IReadOnlyList<SolutionFiles> solutions)
    {
        var scan = new LeakScan(plan.Tokens);
        foreach (var solution in solutions)
        {
            _report.Add(scan.Scan(solution));
        }

        return Task.CompletedTask;
    }

    /// <returns>For each infrastructure project its assembly and what it was compiled against.</returns>
    private async Task<IReadOnlyDictionary<ProjectOf, CompiledAssembly>> CompileAsync(
        IReadOnlyList<SolutionFiles> solutions, IReadOnlyList<ProjectOf> projects, CancellationToken cancellation)
    {
        var compilation = new MatrixCompilation(solutions, projects, plan, progress);
        var result = await compilation.RunAsync(cancellation);
        _report.Add(result.Problems);

        // The processes that synthesize need the memory which compilation no longer does.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return result.Assemblies;
    }

    /// <summary>Each app in each of its environments.</summary>
    private static IEnumerable<(RenderedSolution Solution, string Environment)> AppsOf(
        IEnumerable<RenderedSolution> solutions, IReadOnlySet<RenderedSolution> strict) =>
        from solution in solutions
        from environment in strict.Contains(solution) ? Environments.Append(StrictEnvironment.Name) : Environments
        select (solution, environment);

    private async Task SynthesizeAsync(
        IReadOnlyList<(RenderedSolution Solution, string Environment)> wanted,
        IReadOnlyDictionary<ProjectOf, ProjectOf> distinct,
        IReadOnlyDictionary<ProjectOf, CompiledAssembly> compiled,
        CancellationToken cancellation)
    {
        var projects = distinct.Where(pair => pair.Key.IsInfrastructure).ToDictionary(pair => pair.Key.Solution, pair => pair.Value);
        var apps =
            from app in wanted
            where compiled.ContainsKey(projects[app.Solution])
            select new AppToSynthesize(app.Solution, app.Environment, compiled[projects[app.Solution]]);
        var result = await MatrixSynthesis.RunAsync([.. apps], plan, _contents, progress, cancellation);
        foreach (var app in result)
        {
            if (app.Error is not null)
            {
                _report.Add(new Problem(app.Combination, "synth", $"{app.Environment}: {app.Error}"));
            }
            else
            {
                _report.Add(app.Combination, app.Environment, app.Templates);
            }
        }
    }

    /// <summary>Gives solutions the templates of the solution whose app is the same.</summary>
    private void Share(IReadOnlyDictionary<RenderedSolution, RenderedSolution> apps)
    {
        var made = _report.Templates.ToLookup(entry => entry.Combination);
        foreach (var (solution, first) in apps.Where(pair => pair.Key != pair.Value).ToList())
        {
            foreach (var entry in made[first.Combination].ToList())
            {
                _report.Add(solution.Combination, entry.Environment, entry.Files);
            }
        }
    }

    private async Task CheckRulesAsync(IReadOnlyList<RenderedSolution> solutions, CancellationToken cancellation)
    {
        var combinations = plan.Subjects.ToDictionary(subject => subject.Id, subject => subject.Combination, StringComparer.Ordinal);
        var apps = from solution in solutions from environment in Environments select (solution.Combination, environment);
        await Parallel.ForEachAsync(apps, Jobs(cancellation), (app, _) =>
        {
            var (combination, templates) = (combinations[app.Combination], _report.TemplatesOf(app.Combination, app.environment));
            var broken = TemplateRules.Broken(combination, app.environment, templates)
                .Concat(BillRules.Broken(plan.Catalog, combination, app.environment, templates));
            _report.Add(broken.Select(message => new Problem(app.Combination, "rules", $"{app.environment}: {message}")));
            progress.Advance();
            return ValueTask.CompletedTask;
        });
    }

    /// <summary>Full path of each workflow → the combination it is of.</summary>
    private static Dictionary<string, string> WorkflowsOf(IEnumerable<SolutionFiles> solutions) =>
        (from solution in solutions
         from file in solution.Contents.Keys
         where file.StartsWith(".github/workflows/", StringComparison.Ordinal)
         select (Path: solution.Solution.PathOf(file), solution.Solution.Combination)).ToDictionary(file => file.Path, file => file.Combination);

    private async Task CheckWorkflowsAsync(NodeTools tools, IReadOnlyDictionary<string, string> workflows, CancellationToken cancellation)
    {
        var found = await WorkflowCheck.RunAsync(tools, [.. workflows.Keys], Requirement.ShellCheck.Find(), cancellation);
        _report.Add(found.Select(finding => new Problem(
            workflows[finding.File], "workflows", $"{Path.GetFileName(Path.GetDirectoryName(finding.File))}/{Path.GetFileName(finding.File)}:{finding.Message}")));
    }

    private ParallelOptions Jobs(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = plan.Jobs, CancellationToken = cancellation };

    private async Task MeasureAsync(string step, int count, string of, Func<Task> action) =>
        _ = await MeasureAsync(step, count, of, async () =>
        {
            await action();
            return true;
        });

    private async Task<T> MeasureAsync<T>(string step, int count, string of, Func<Task<T>> action)
    {
        progress.Begin(step, count);
        _watch.Restart();
        var result = await Task.Run(action);
        _report.Add(new StepFigure(step, step == "leaks" ? _contents.Count : count, of, _watch.Elapsed));
        return result;
    }
}
