using TemplateGenerator.Catalog;
using TemplateGenerator.NewerCdk;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;
using TemplateGenerator.Workspace;

namespace Templates.Tests;

/// <summary>
/// Solutions name the newest CDK that restores everywhere; their owners move on to newer ones. A few combinations show with each
/// change that they can; every night <c>verify --cdk</c> shows it for all.
/// </summary>
public sealed class NewestCdk
{
    /// <summary>With most of the code that stands for what an older CDK does not have.</summary>
    private static readonly IReadOnlyList<Combination> _combinations =
    [
        Combinations.WithDefaults(Checkout.Catalog, new Dictionary<string, string>
        {
            ["networking"] = "isolated", ["integration"] = "alb", ["database"] = "rds", ["auth"] = "jwt", ["frontend"] = "container",
        }),
        Combinations.WithDefaults(Checkout.Catalog, new Dictionary<string, string>
        {
            ["networking"] = "nat", ["integration"] = "nlb", ["database"] = "dynamodb", ["auth"] = "cognito", ["frontend"] = "spa",
        }),
    ];

    [Fact]
    public async Task TakesSolutionsWithoutAWarning()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var workspace = Directory.CreateTempSubdirectory("s3m-newest-cdk-").FullName;
        try
        {
            var plan = new VerificationPlan
            {
                Subjects = Subject.Of(_combinations, Checkout.TemplateFolder),
                Catalog = Checkout.Catalog,
                ShortName = Checkout.Catalog.Template.ShortName,
                Tokens = Tokens.All(Checkout.Catalog),
                Workspace = workspace,
                Tools = await NodeTools.InstallAsync(Checkout.Repository, cancellation),
                Cdk = await CdkFeed.PrepareAsync(CdkVersion.Newest, CdkFeed.DefaultFolder(Checkout.Repository, CdkVersion.Newest), cancellation),
            };

            var report = await new MatrixVerifier(plan, new NoProgress()).RunAsync(cancellation);

            Assert.Empty(report.Problems);
            Assert.Equal(_combinations.Count * MatrixVerifier.Environments.Count, report.Templates.Count());
        }
        finally
        {
            Directory.Delete(workspace, recursive: true);
        }
    }
}
