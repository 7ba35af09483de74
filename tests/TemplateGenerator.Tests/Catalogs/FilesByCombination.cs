using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class FilesByCombination
{
    [Fact]
    public void HoldWhatIsClaimedByTheChosenAndWhatNobodyClaims() =>
        Assert.Equal(
            ["Common.cs", "Nat.cs", "README.md", "src/a/RdsStore.cs"],
            FilesOf(Samples.Catalog(), ("network", "nat"), ("database", "rds")));

    [Theory]
    [InlineData("dynamodb", true)]
    [InlineData("rds", true)]
    [InlineData("none", false)]
    public void GlobOfTwoChoicesStaysWithEither(string database, bool expected)
    {
        var catalog = Samples.Catalog(json =>
        {
            json.Choice(1, 0)["files"]!.AsArray().Add("Common.cs");
            json.Choice(1, 1)["files"]!.AsArray().Add("Common.cs");
        });

        Assert.Equal(expected, FilesOf(catalog, ("network", "nat"), ("database", database)).Contains("Common.cs"));
    }

    [Theory]
    [InlineData("nat", "rds", true)]
    [InlineData("nat", "none", false)]
    [InlineData("isolated", "rds", false)]
    public void SelectionOverTwoOptionsNeedsBoth(string network, string database, bool expected)
    {
        var catalog = Samples.Catalog(json => json["files"] = JsonNode.Parse(
            """[{ "when": { "network": "nat", "database": ["dynamodb", "rds"] }, "files": ["Common.cs"] }]"""));

        Assert.Equal(expected, FilesOf(catalog, ("network", network), ("database", database)).Contains("Common.cs"));
    }

    [Fact]
    public void GlobWithoutAFileIsReported() =>
        Assert.Equal(
            ["options[0].choices[0].files[0]: 'Nat.cs' matches no file under templates/sample; correct it or remove it."],
            Problems(Samples.Catalog(), [.. Samples.Files.Except(["Nat.cs"])]));

    [Fact]
    public void GlobsAreCaseSensitiveAsInTheEngine() =>
        Assert.NotEmpty(Problems(Samples.Catalog(), [.. Samples.Files.Except(["Nat.cs"]), "nat.cs"]));

    [Fact]
    public void RenameOfNoFileIsReported()
    {
        var catalog = Samples.Catalog(json => json.Choice(1, 1)["renames"] = JsonNode.Parse("""[{ "from": "x.rds.json", "to": "x.json" }]"""));

        Assert.Equal(
            ["options[1].choices[1].renames[0].from: 'x.rds.json' is no file under templates/sample; correct it or remove it."],
            Problems(catalog, Samples.Files));
    }

    [Fact]
    public void RenameOfNoFileIsReportedInASelectionToo()
    {
        var catalog = Samples.Catalog(json => json["files"] = JsonNode.Parse(
            """[{ "when": { "network": "nat" }, "files": ["Common.cs"], "renames": [{ "from": "x.open.json", "to": "x.json" }] }]"""));

        Assert.Equal(
            ["files[0].renames[0].from: 'x.open.json' is no file under templates/sample; correct it or remove it."],
            Problems(catalog, Samples.Files));
    }

    [Fact]
    public void FileThatNoCombinationHasIsReported()
    {
        var catalog = Samples.Catalog(json => json.Choice(0, 1)["files"]!.AsArray().Add("N*.cs"));

        Assert.Contains(
            Problems(catalog, Samples.Files),
            problem => problem.Contains("'Nat.cs' exists in no combination", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> FilesOf(TemplateCatalog catalog, params (string Option, string Choice)[] values) =>
        new FilePlan(catalog, Samples.Files).FilesOf(new Combination(
            [.. values.Select(value => KeyValuePair.Create(value.Option, value.Choice))]));

    private static IEnumerable<string> Problems(TemplateCatalog catalog, IReadOnlyList<string> files) =>
        new FilePlan(catalog, files).Problems(catalog).Select(problem => problem.ToString());
}
