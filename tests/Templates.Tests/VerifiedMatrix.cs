using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using Templates.Tests;

[assembly: AssemblyFixture(typeof(VerifiedMatrix))]

namespace Templates.Tests;

/// <summary>A sample of combinations that has every pair of choices, rendered, built, tested and synthesized once for all tests.</summary>
public sealed class VerifiedMatrix : IAsyncLifetime
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-matrix-").FullName;

    /// <summary>Combinations whose text is held in full: what most users choose, and every preset.</summary>
    internal static IReadOnlyList<Combination> Cards { get; } =
    [
        .. CoveringSample.Presets(Checkout.Catalog),
        .. from networking in new[] { "nat", "isolated" }
           from integration in new[] { "nlb", "alb" }
           from database in new[] { "dynamodb", "rds" }
           select Combinations.WithDefaults(
               Checkout.Catalog,
               new Dictionary<string, string> { ["networking"] = networking, ["integration"] = integration, ["database"] = database }),
    ];

    internal static IReadOnlyList<Combination> Sample { get; } = CoveringSample.Of(Checkout.Catalog, Cards);

    internal MatrixReport Report { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var catalog = Checkout.Catalog;
        var verifier = new MatrixVerifier(Checkout.TemplateFolder, _workspace, new Progress<string>());
        Report = await verifier.RunAsync(catalog.Template.ShortName, Sample, Tokens.All(catalog), TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_workspace, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal RenderedSolution Solution(string combination) =>
        Report.Solutions.Single(solution => solution.Combination == combination);

    internal IEnumerable<string> Problems(string combination, string stage) =>
        Report.Problems
            .Where(problem => (problem.Combination == combination || problem.Combination == "all") && problem.Stage == stage)
            .Select(problem => problem.Message);
}
