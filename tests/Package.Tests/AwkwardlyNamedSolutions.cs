using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>One solution for each name, all built together.</summary>
public sealed class AwkwardlyNamedSolutions(InstalledPack pack) : IAsyncLifetime
{
    private static readonly string[] _optionIds = ["networking", "integration", "database", "auth", "frontend"];

    private static readonly Dictionary<string, string[]> _options = new(StringComparer.Ordinal)
    {
        ["my-orders"] = ["nat", "nlb", "dynamodb", "jwt", "spa"],
        ["Orders2"] = ["isolated", "alb", "rds", "cognito", "container"],
        ["2orders"] = ["nat", "public-alb", "none", "cognito", "spa"],
        ["Acme.Orders.V2"] = ["isolated", "nlb", "dynamodb", "none", "none"],
        ["A&B Orders"] = ["nat", "lambda", "rds", "cognito", "container"],
        ["acme_orders"] = ["isolated", "rest-alb", "dynamodb", "jwt", "container"],
        ["Stack"] = ["isolated", "lambda", "rds", "jwt", "spa"],
        ["Acme.Bucket.Distribution"] = ["nat", "nlb-alb", "none", "cognito", "spa"],
        ["Acme.class.Överföring-And-A-Name-That-Is-Longer-Than-Any-Limit"] = ["nat", "none", "rds", "none", "none"],
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
            var arguments = _optionIds.Zip(options, (option, choice) => (string[])[$"--{option}", choice]).SelectMany(argument => argument);
            var created = await pack.NewAsync(["-n", name, "-o", solution.Folder, "--no-restore", .. arguments]);
            Assert.True(created.ExitCode == 0, created.Output);
            Created.Add(solution);
            Projects.AddRange(solution.Projects().Select(project => new ProjectOf(solution, project)));
        }

        BuildProblems = await SolutionBuild.RunAsync(Projects, workspace, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static Combination CombinationOf(RenderedSolution solution) =>
        Combinations.WithDefaults(
            Checkout.Catalog, _optionIds.Zip(_options[solution.Name], KeyValuePair.Create).ToDictionary());
}
