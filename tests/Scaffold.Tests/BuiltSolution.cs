using TemplateGenerator.Catalog;
using TemplateGenerator.Instantiation;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Workspace;

namespace Scaffold.Tests;

/// <summary>A scaffolded solution of which the projects that a test runs have been built.</summary>
internal sealed class BuiltSolution : IDisposable
{
    private readonly string _workspace;
    private readonly RenderedSolution _solution;

    private BuiltSolution(string workspace, RenderedSolution solution)
    {
        _workspace = workspace;
        _solution = solution;
    }

    public string ApiProject => PathOf("src/Acme.Orders.Api");

    /// <param name="options">Choices that differ from the defaults.</param>
    /// <param name="projects">Projects to build, relative to the solution.</param>
    public static Task<BuiltSolution> CreateAsync(Dictionary<string, string> options, params string[] projects) =>
        CreateAsync(options, change: null, projects);

    /// <param name="options">Choices that differ from the defaults.</param>
    /// <param name="change">Changes the solution as its users may, before it is built.</param>
    /// <param name="projects">Projects to build, relative to the solution.</param>
    public static async Task<BuiltSolution> CreateAsync(Dictionary<string, string> options, Action<RenderedSolution>? change, params string[] projects)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var entity = options.Where(option => option.Key == EngineNames.Entity).ToList();
        var combination = Combinations.WithDefaults(Checkout.Catalog, options.Except(entity).ToDictionary());
        var workspace = Directory.CreateTempSubdirectory("s3m-scaffold-").FullName;
        var solution = new RenderedSolution(combination.Id, "Acme.Orders", Path.Combine(workspace, combination.Id));

        using var instantiator = await TemplateInstantiator.OpenAsync(Checkout.TemplateFolder, Checkout.Catalog.Template.ShortName, cancellation);
        await instantiator.CreateAsync(solution.Name, combination.Values.Concat(entity), solution.Folder, cancellation);
        change?.Invoke(solution);
        var problems = projects.Length == 0 ? [] : await SolutionBuild.RunAsync([.. projects.Select(project => new ProjectOf(solution, project))], workspace, cancellation, analyze: false);

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        return new BuiltSolution(workspace, solution);
    }

    public string PathOf(string relativePath) => _solution.PathOf(relativePath);

    /// <summary>Runs a built project to its end.</summary>
    public Task<ProcessResult> RunAsync(string project, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        ExternalProcess.CaptureAsync(
            "dotnet",
            ["exec", new ProjectOf(_solution, project).Assembly, .. arguments],
            Path.GetDirectoryName(_solution.PathOf(project))!,
            TestContext.Current.CancellationToken,
            environment);

    public void Dispose() => Directory.Delete(_workspace, recursive: true);
}
