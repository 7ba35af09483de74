using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class NamesOfTheFirstService
{
    [Theory]
    [InlineData("\"name\": \"acme-api\", \"pathPrefix\": \"/acme-api\"")]
    [InlineData("GET /acme-api/items")]
    [InlineData("src/Acme-Service.Api/Acme-Service.Api.csproj")]
    [InlineData("such as \\\"/acme-api\\\"")]
    public void AreFineWhereTheyAreReplaced(string line) => Assert.Empty(Rules("src/a/Routes.txt", line));

    [Theory]
    [InlineData("GET /api/health", "'api' is not replaced,")]
    [InlineData("\"/api\"", "'api' is not replaced,")]
    [InlineData("src/Acme-Service.Authorizer", "'Acme-Service' is replaced in Acme-Service.Api only")]
    [InlineData("image: acme-service", "'acme-service' is replaced in Acme-Service.Api only")]
    public void AreFoundWhereTheyAreNot(string line, string finding) =>
        Assert.StartsWith(finding, Assert.Single(Rules("src/a/Routes.txt", line)), StringComparison.Ordinal);

    [Fact]
    public void AreFreeInOtherFiles() => Assert.Empty(Rules("compose.yaml", "image: acme-service # /api/health"));

    private static IEnumerable<string> Rules(string path, string text) =>
        new TemplateLinter(Samples.Catalog(Samples.AddService)).Lint([new TemplateFile(path, text + "\n")])
            .Where(finding => finding.Rule == LintRules.FirstServiceName).Select(finding => finding.Effect);
}
