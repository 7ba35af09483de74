using System.Text.Json.Nodes;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class BrokenPreset
{
    [Fact]
    public void SoundOneHasNoProblem() => Assert.Empty(Problems(("network", "isolated"), ("database", "rds")));

    [Fact]
    public void UnknownOption() =>
        Assert.Contains("presets[0].values.net: is no option; options are network, database.", Problems(("net", "nat")));

    [Fact]
    public void UnknownChoice() =>
        Assert.Contains("presets[0].values.database: 'mysql' is no choice of database; choices are dynamodb, rds, none.", Problems(("database", "mysql")));

    [Fact]
    public void RefusedTogetherWithTheDefaultsItLeaves() =>
        Assert.Contains(
            "presets[0].values: give isolated-dynamodb, which a rule refuses: Choose rds or none with isolated.",
            Problems(("network", "isolated")));

    private static IReadOnlyList<string> Problems(params (string Option, string Choice)[] values) =>
        Samples.Problems(json =>
        {
            Samples.AddRule(json);
            json["presets"]!.AsArray().Add(new JsonObject
            {
                ["id"] = "small",
                ["summary"] = "A small one",
                ["description"] = "A small one.",
                ["values"] = new JsonObject(values.Select(value => KeyValuePair.Create(value.Option, (JsonNode?)value.Choice))),
            });
        });
}
