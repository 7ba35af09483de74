using System.Text.Json.Nodes;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class GroupsOfChoices
{
    [Fact]
    public void StandForAllOfTheirChoices()
    {
        var catalog = Samples.Catalog(json => Claim(json, "@store"));

        Assert.Equal(["dynamodb", "rds"], Assert.Single(Assert.Single(catalog.Files).When.Terms).Choices);
    }

    [Fact]
    public void ThatAreUnknownAreAnsweredWithThoseThatAre() =>
        Assert.Equal(
            ["files[0].when.database: '@stores' is no group of database; groups are @store."],
            Samples.Problems(json => Claim(json, "@stores")));

    [Fact]
    public void HoldOnlyChoicesOfTheirOption() =>
        Assert.Equal(
            ["options[1].groups.store: 'oracle' is no choice of database; choices are dynamodb, rds, none."],
            Samples.Problems(json => json.Option(1)["groups"] = JsonNode.Parse("""{ "store": ["dynamodb", "oracle"] }""")));

    private static void Claim(JsonNode json, string group)
    {
        json.Option(1)["groups"] = JsonNode.Parse("""{ "store": ["dynamodb", "rds"] }""");
        json["files"] = new JsonArray(new JsonObject
        {
            ["when"] = new JsonObject { ["database"] = group },
            ["files"] = new JsonArray("Common.cs"),
        });
    }
}
