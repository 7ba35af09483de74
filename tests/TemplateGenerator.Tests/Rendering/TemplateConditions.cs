using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests.Rendering;

public sealed class TemplateConditions
{
    [Fact]
    public void FilesOfOneChoiceGoWithoutIt() =>
        Assert.Equal("(!UseNat)", ExcludeConditionOf(Samples.Catalog(), "Nat.cs"));

    [Fact]
    public void GlobOfTwoChoicesGoesWithoutBoth()
    {
        var catalog = Samples.Catalog(json =>
        {
            json.Choice(1, 0)["files"]!.AsArray().Add("Store.cs");
            json.Choice(1, 1)["files"]!.AsArray().Add("Store.cs");
        });

        Assert.Equal("(!UseDynamoDb && !UseRds)", ExcludeConditionOf(catalog, "Store.cs"));
    }

    [Fact]
    public void ChoiceWithoutASymbolIsComparedByValue()
    {
        var catalog = Samples.Catalog(json => json.Choice(1, 2)["files"] = new JsonArray("NoStore.cs"));

        Assert.Equal("(database != \"none\")", ExcludeConditionOf(catalog, "NoStore.cs"));
    }

    [Fact]
    public void SelectionOverTwoOptionsGoesWithoutEither()
    {
        var catalog = Samples.Catalog(json => json["files"] = JsonNode.Parse(
            """[{ "when": { "network": "nat", "database": ["dynamodb", "rds"] }, "files": ["Both.cs"] }]"""));

        Assert.Equal("((!UseDynamoDb && !UseRds) || !UseNat)", ExcludeConditionOf(catalog, "Both.cs"));
    }

    [Fact]
    public void GlobsWithTheSameConditionShareAModifier()
    {
        var catalog = Samples.Catalog(json => json.Choice(0, 0)["files"]!.AsArray().Add("Gateway.cs"));

        Assert.Equal(["Nat.cs", "Gateway.cs"], Modifier(catalog, "Gateway.cs")["exclude"]!.AsArray().Select(glob => (string?)glob));
    }

    [Fact]
    public void RenameHappensWithItsChoice()
    {
        var catalog = Samples.Catalog(json => json.Choice(1, 1)["renames"] = JsonNode.Parse("""[{ "from": "x.rds.json", "to": "x.json" }]"""));

        var modifier = Modifiers(catalog).Single(modifier => modifier["rename"] is not null);

        Assert.Equal("(UseRds)", (string?)modifier["condition"]);
        Assert.Equal("x.json", (string?)modifier["rename"]!["x.rds.json"]);
    }

    [Fact]
    public void RenameOfASelectionHappensWithAllOfIt()
    {
        var catalog = Samples.Catalog(json => json["files"] = JsonNode.Parse(
            """
            [{
              "when": { "network": "nat", "database": ["dynamodb", "rds"] },
              "files": ["open/x.json"],
              "renames": [{ "from": "open/x.json", "to": "x.json" }]
            }]
            """));

        var modifier = Modifiers(catalog).Single(modifier => modifier["rename"] is not null);

        Assert.Equal("((UseDynamoDb || UseRds) && UseNat)", (string?)modifier["condition"]);
        Assert.Equal("x.json", (string?)modifier["rename"]!["open/x.json"]);
    }

    [Fact]
    public void SourceNeverSetsExcludeItself() =>
        Assert.DoesNotContain("exclude", TemplateSources.Build(Samples.Catalog())[0]!.AsObject().Select(member => member.Key));

    private static string? ExcludeConditionOf(TemplateCatalog catalog, string glob) => (string?)Modifier(catalog, glob)["condition"];

    private static JsonNode Modifier(TemplateCatalog catalog, string glob) =>
        Modifiers(catalog).Single(modifier => modifier["exclude"]?.AsArray().Any(value => (string?)value == glob) ?? false);

    private static IEnumerable<JsonNode> Modifiers(TemplateCatalog catalog) =>
        TemplateSources.Build(catalog)[0]!["modifiers"]!.AsArray().Select(modifier => modifier!);
}
