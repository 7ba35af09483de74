using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>One solution for each name, all built together.</summary>
public sealed class AwkwardlyNamedSolutions(InstalledPack pack) : IAsyncLifetime
{
    private static readonly Dictionary<string, string[]> _options = new(StringComparer.Ordinal)
    {
        ["my-orders"] = ["nat", "nlb", "dynamodb"],
        ["Orders2"] = ["isolated", "alb", "rds"],
        ["2orders"] = ["nat", "alb", "rds"],
        ["Acme.Orders.V2"] = ["isolated", "nlb", "dynamodb"],
        ["A&B Orders"] = ["nat", "nlb", "rds"],
        ["acme_orders"] = ["isolated", "alb", "dynamodb"],
        ["Stack"] = ["isolated", "alb", "dynamodb"],
        ["Acme.class.Överföring-And-A-Name-That-Is-Longer-Than-Any-Limit"] = ["nat", "nlb", "rds"],
    };

    internal static IReadOnlyDictionary<string, string[]> Named => _options;

    internal List<RenderedSolution> Created { get; } = [];

    internal List<ProjectOf> Projects { get; } = [];

    internal IReadOnlyList<Problem> BuildProblems { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var workspace = Directory.CreateDirectory(pack.NewFolder()).FullName;
        foreach (var (name, options) in _options)
        {
            var solution = new RenderedSolution(name, name, Path.Combine(workspace, name));
            var created = await pack.NewAsync(
                "-n", name, "-o", solution.Folder, "--no-restore",
                "--networking", options[0], "--integration", options[1], "--database", options[2]);
            Assert.True(created.ExitCode == 0, created.Output);
            Created.Add(solution);
            Projects.AddRange(solution.Projects().Select(project => new ProjectOf(solution, project)));
        }

        BuildProblems = await SolutionBuild.RunAsync(Projects, workspace, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static Combination CombinationOf(RenderedSolution solution) =>
        Combinations.WithDefaults(Checkout.Catalog, new Dictionary<string, string>
        {
            ["networking"] = _options[solution.Name][0],
            ["integration"] = _options[solution.Name][1],
            ["database"] = _options[solution.Name][2],
        });
}
