using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;

namespace Package.Tests;

/// <summary>
/// A solution on each database, to which <c>dotnet new s3m-service</c> has added two services, with entities of their own and without; all
/// built together. The first service of one of them calls the second.
/// </summary>
[CollectionDefinition(nameof(GrownSolutions))]
public sealed class GrownSolutions(InstalledPack pack) : IAsyncLifetime, ICollectionFixture<GrownSolutions>
{
    internal const string OnDynamoDb = "Acme.Orders";
    internal const string OnPostgres = "my-orders";

    private static readonly Dictionary<string, (string[] Options, string[][] Services)> _grown = new(StringComparer.Ordinal)
    {
        [OnDynamoDb] = (
            ["--integration", "nlb", "--database", "dynamodb", "--entity", "Order"],
            [["Payments", "--entity", "Payment"], ["payments-v2"]]),
        [OnPostgres] = (
            ["--integration", "alb", "--database", "rds", "--entity", "Category", "--entities", "Categories", "--frontend", "spa"],
            [["my-orders.Shipping2", "--entity", "parcelOnItsWay", "--entities", "parcelsOnTheirWay"], ["2pay"]]),
    };

    internal Dictionary<string, RenderedSolution> Solutions { get; } = [];

    internal List<ProjectOf> Projects { get; } = [];

    /// <summary>Path and content of every file, before the services were added.</summary>
    internal Dictionary<string, Dictionary<string, string>> Before { get; } = [];

    internal IReadOnlyList<Problem> Problems { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var workspace = Directory.CreateDirectory(pack.NewFolder()).FullName;
        foreach (var (name, (options, services)) in _grown)
        {
            var solution = new RenderedSolution(name, name, Path.Combine(workspace, name));
            var created = await pack.NewAsync(["-n", name, "-o", solution.Folder, "--no-restore", .. options]);
            Assert.True(created.ExitCode == 0, created.Output);
            if (name == OnDynamoDb)
            {
                ServicesThatCall.Connect(solution);
            }

            Before.Add(name, Content(solution));
            foreach (var service in services)
            {
                var added = await pack.NewServiceAsync(solution.Folder, ["-n", .. service]);
                Assert.True(added.ExitCode == 0, added.Output);
            }

            Solutions.Add(name, solution);
            Projects.AddRange(solution.Projects().Select(project => new ProjectOf(solution, project)));
        }

        var built = await SolutionBuild.RunAsync(Projects, workspace, cancellation);
        Problems = built.Count > 0 ? built : await SolutionBuild.CheckFormatAsync(Projects, workspace, cancellation);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal static Dictionary<string, string> Content(RenderedSolution solution) =>
        solution.Files().ToDictionary(file => file, file => File.ReadAllText(solution.PathOf(file)));
}
