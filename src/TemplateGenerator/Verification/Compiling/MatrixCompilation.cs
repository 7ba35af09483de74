using System.Collections.Concurrent;
using TemplateGenerator.Verification.Synthesis;

namespace TemplateGenerator.Verification.Compiling;

/// <summary>Compiles the distinct projects of many solutions, those first that others refer to.</summary>
internal sealed class MatrixCompilation(
    IReadOnlyList<SolutionFiles> solutions, IReadOnlyList<ProjectOf> projects, VerificationPlan plan, IVerificationProgress progress)
{
    private readonly Dictionary<RenderedSolution, SolutionFiles> _solutions = solutions.ToDictionary(solution => solution.Solution);
    private readonly IReadOnlyDictionary<ProjectOf, ProjectOf> _distinct = DistinctProjects.GroupForCompiler(solutions);
    private readonly ConcurrentDictionary<ProjectOf, CompiledProject> _compiled = [];
    private readonly ConcurrentDictionary<ProjectOf, CompiledAssembly> _assemblies = [];
    private readonly ConcurrentBag<Problem> _problems = [];
    private readonly ProjectCompiler _compiler = new();

    public async Task<(IReadOnlyDictionary<ProjectOf, CompiledAssembly> Assemblies, IEnumerable<Problem> Problems)> RunAsync(CancellationToken cancellation)
    {
        var shapes = projects.ToDictionary(project => project, project => ProjectShape.Of(_solutions[project.Solution], project.Path));
        var arguments = await CompilerArguments.OfAsync([.. shapes.Values.Distinct()], Path.Combine(plan.Workspace, "shapes"), plan.Cdk, cancellation);
        var plugins = new CompilerPlugins();
        var root = Path.Combine(plan.Workspace, "solution");
        var calls = shapes.DistinctBy(pair => pair.Value)
            .ToDictionary(pair => pair.Value, pair => CompilerCall.Create(arguments[pair.Value], pair.Key.Path, root, plugins));

        foreach (var level in projects.GroupBy(Depth).OrderBy(level => level.Key))
        {
            await Parallel.ForEachAsync(
                level,
                new ParallelOptions { MaxDegreeOfParallelism = plan.Jobs, CancellationToken = cancellation },
                async (project, token) => await CompileAsync(project, calls[shapes[project]], token));
        }

        return (_assemblies, _problems);
    }

    private async Task CompileAsync(ProjectOf project, CompilerCall call, CancellationToken cancellation)
    {
        var references = ReferencesOf(project).Select(reference => _compiled[reference]).ToList();
        var compiled = await _compiler.CompileAsync(call, _solutions[project.Solution], project.Path, references, OutputOf(project), cancellation);
        foreach (var finding in compiled.Findings)
        {
            _problems.Add(new Problem(project.Solution.Combination, "compile", finding));
        }

        if (project.IsInfrastructure && compiled.Assembly is { } image)
        {
            _assemblies[project] = await WriteAsync(project, call, image, cancellation);
        }

        _compiled[project] = compiled with { Assembly = null };
        progress.Advance();
    }

    private static CompilerOutput OutputOf(ProjectOf project) =>
        project.IsTest ? CompilerOutput.None : project.IsInfrastructure ? CompilerOutput.Assembly : CompilerOutput.Reference;

    private async Task<CompiledAssembly> WriteAsync(ProjectOf project, CompilerCall call, byte[] image, CancellationToken cancellation)
    {
        var path = Path.Combine(plan.Workspace, "assemblies", project.Solution.Combination, project.AssemblyName + ".dll");
        _ = Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, image, cancellation);
        return new CompiledAssembly(path, call.Packages);
    }

    /// <summary>0 for a project that refers to no other.</summary>
    private int Depth(ProjectOf project) => ReferencesOf(project).Select(reference => 1 + Depth(reference)).DefaultIfEmpty().Max();

    private IEnumerable<ProjectOf> ReferencesOf(ProjectOf project) =>
        ProjectFile.Of(_solutions[project.Solution], project.Path).References.Select(path => _distinct[new ProjectOf(project.Solution, path)]);
}
