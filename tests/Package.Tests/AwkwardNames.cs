using TemplateGenerator.Processes;
using TemplateGenerator.Verification;

namespace Package.Tests;

/// <summary>Names that people really pass, each with other options, created by the real command and built in one MSBuild run.</summary>
public sealed class AwkwardNames(AwkwardNames.Solutions solutions) : IClassFixture<AwkwardNames.Solutions>
{
    public static TheoryData<string> Names => [.. Solutions.Named.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build(string name) =>
        Assert.DoesNotContain(solutions.BuildProblems, problem => problem.Combination == name || problem.Combination == "all");

    [Theory]
    [MemberData(nameof(Names))]
    public void SynthesizeWithNamesWithinTheLimitsOfAws(string name)
    {
        var solution = solutions.Created.Single(created => created.Name == name);
        var project = solutions.Projects.Single(candidate =>
            candidate.Solution == solution && candidate.Path.StartsWith("infrastructure/", StringComparison.Ordinal));
        var output = solution.PathOf("cdk.out");

        Assert.Null(Synthesizer.Synthesize(project, solution, "dev", output));
        var templates = Synthesizer.Templates(output);
        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Matches("^[a-zA-Z][-a-zA-Z0-9]{0,127}$", template.Stack));
        Assert.Empty(TemplateRules.Broken(solutions.CombinationOf(solution), templates));
    }

    public sealed class Solutions(InstalledPack pack) : IAsyncLifetime
    {
        private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
        {
            ["my-orders"] = ["nat", "nlb", "dynamodb"],
            ["Orders2"] = ["isolated", "alb", "rds"],
            ["2orders"] = ["nat", "alb", "rds"],
            ["Acme.Orders.V2"] = ["isolated", "nlb", "dynamodb"],
            ["A&B Orders"] = ["nat", "nlb", "rds"],
            ["acme_orders"] = ["isolated", "alb", "dynamodb"],
            ["Acme.class.Överföring-And-A-Name-That-Is-Longer-Than-Any-Limit"] = ["nat", "nlb", "rds"],
        };

        internal static IReadOnlyDictionary<string, string[]> Named => Options;

        internal List<RenderedSolution> Created { get; } = [];

        internal List<ProjectOf> Projects { get; } = [];

        internal IReadOnlyList<Problem> BuildProblems { get; private set; } = [];

        public async ValueTask InitializeAsync()
        {
            var workspace = Directory.CreateDirectory(pack.NewFolder()).FullName;
            foreach (var (name, options) in Options)
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

        internal TemplateGenerator.Catalog.Combination CombinationOf(RenderedSolution solution) =>
            TemplateGenerator.Catalog.Combinations.WithDefaults(Repository.Catalog, new Dictionary<string, string>
            {
                ["networking"] = Options[solution.Name][0],
                ["integration"] = Options[solution.Name][1],
                ["database"] = Options[solution.Name][2],
            });
    }
}
