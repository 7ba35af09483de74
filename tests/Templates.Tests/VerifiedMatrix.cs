using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Workspace;
using Templates.Tests;

[assembly: AssemblyFixture(typeof(VerifiedMatrix))]

namespace Templates.Tests;

/// <summary>Every combination, verified once for all tests, and a sample of them built and tested by the SDK's own commands.</summary>
public sealed class VerifiedMatrix : IDisposable
{
    private readonly string _workspace = Directory.CreateTempSubdirectory("s3m-matrix-").FullName;
    private readonly Lazy<MatrixReport> _report;

    /// <summary>Nothing is verified before a test asks for it, so that those which do not ask do not wait.</summary>
    public VerifiedMatrix()
    {
        var cancellation = TestContext.Current.CancellationToken;
        _report = new(() => Task.Run(() => VerifyAsync(cancellation), cancellation).GetAwaiter().GetResult());
    }

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

    /// <summary>
    /// Combinations that the SDK's own commands build and test: with the presets, which Presets.Tests build in the same way,
    /// they have every pair of choices. Analyzers run on the presets alone, as <see cref="Agreement"/> holds them against those in process.
    /// </summary>
    internal static IReadOnlyList<Combination> Built { get; } =
        [.. CoveringSample.Smallest(Checkout.Catalog).ExceptBy(CoveringSample.Presets(Checkout.Catalog).Select(preset => preset.Id), combination => combination.Id)];

    /// <summary>Combinations whose list of files is held: every preset, single choice and pair of choices.</summary>
    internal static IReadOnlyList<Combination> Sample { get; } = CoveringSample.Of(Checkout.Catalog, Cards);

    internal static IReadOnlyList<Combination> All { get; } = Approval.IsUpdate ? Sample : Combinations.Valid(Checkout.Catalog);

    internal MatrixReport Report => _report.Value;

    public void Dispose() => Directory.Delete(_workspace, recursive: true);

    internal RenderedSolution Solution(string combination) =>
        Report.Solutions.Single(solution => solution.Combination == combination);

    /// <summary>Assembly that the compilation in this process made of a project, under any choice of pipeline, which the infrastructure does not depend on.</summary>
    internal string? AssemblyInProcess(ProjectOf project)
    {
        var combination = project.Solution.Combination;
        return Directory
            .EnumerateDirectories(Path.Combine(_workspace, "assemblies"), $"{combination[..combination.LastIndexOf('-')]}-*")
            .Select(folder => Path.Combine(folder, $"{project.AssemblyName}.dll"))
            .FirstOrDefault(File.Exists);
    }

    /// <param name="steps">Of which steps; by default of all.</param>
    internal IEnumerable<string> Problems(string combination, params string[] steps) =>
        Report.Problems
            .Where(problem => (problem.Combination == combination || problem.Combination == "all") && (steps.Length == 0 || steps.Contains(problem.Stage)))
            .Select(problem => $"{problem.Stage}: {problem.Message}");

    private async Task<MatrixReport> VerifyAsync(CancellationToken cancellation)
    {
        var plan = new VerificationPlan
        {
            Subjects = Subject.Of(All, Checkout.TemplateFolder),
            Catalog = Checkout.Catalog,
            ShortName = Checkout.Catalog.Template.ShortName,
            Tokens = Tokens.All(Checkout.Catalog),
            Workspace = _workspace,
            Strict = Built.Select(combination => combination.Id).ToHashSet(),
            Tools = await NodeTools.InstallAsync(Checkout.Repository, cancellation),
        };
        var report = await new MatrixVerifier(plan, new NoProgress()).RunAsync(cancellation);
        if (!Approval.IsUpdate)
        {
            var built = report.Solutions.Where(solution => Built.Any(combination => combination.Id == solution.Combination)).ToList();
            var verifier = new DotnetVerifier(_workspace, plan.Jobs, new NoProgress()) { ChecksFormat = false, Analyzes = false, ValidatesTemplates = false };
            report.Add(await verifier.RunAsync(built, cancellation));
        }

        return report;
    }
}
