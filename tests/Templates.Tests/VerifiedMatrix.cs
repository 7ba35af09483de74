using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using Templates.Tests;

[assembly: AssemblyFixture(typeof(VerifiedMatrix))]

namespace Templates.Tests;

/// <summary>Every valid combination of the catalog, rendered, built, tested and synthesized once for all tests.</summary>
public sealed class VerifiedMatrix : IAsyncLifetime
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-matrix-").FullName;

    internal MatrixReport Report { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        var catalog = Checkout.Catalog;
        var verifier = new MatrixVerifier(Checkout.TemplateFolder, _workspace, new Progress<string>());
        Report = await verifier.RunAsync(catalog.Template.ShortName, Combinations.Valid(catalog), Tokens.All(catalog), TestContext.Current.CancellationToken);
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
