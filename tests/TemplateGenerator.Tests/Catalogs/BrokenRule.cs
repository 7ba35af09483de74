using System.Text.Json.Nodes;

namespace TemplateGenerator.Tests.Catalogs;

public sealed class BrokenRule
{
    [Fact]
    public void SoundOneHasNoProblem() => Assert.Empty(Samples.Problems(Samples.AddRule));

    [Fact]
    public void ChoiceWithoutASymbolCannotBeGuarded() =>
        Assert.Contains(
            "rules[0]: names database none, which has no symbol; give it one.",
            Samples.Problems(json => json["rules"]!.AsArray().Add(JsonNode.Parse(Samples.RuleJson))));

    [Fact]
    public void UnknownOption() => Reports(
        rule => rule["when"] = new JsonObject { ["net"] = "nat" },
        "rules[0].when.net: is no option; options are network, database.");

    [Fact]
    public void UnknownChoice() => Reports(
        rule => rule["require"] = new JsonObject { ["database"] = "mysql" },
        "rules[0].require.database: 'mysql' is no choice of database; choices are dynamodb, rds, none.");

    [Fact]
    public void RefusalOfNothing() => Reports(
        rule => rule["require"] = new JsonObject { ["network"] = "isolated" },
        "rules[0]: refuses no combination; remove it or correct its 'when'.");

    [Fact]
    public void RequirementThatContradictsItsCondition() => Reports(
        rule => rule["require"] = new JsonObject { ["network"] = "nat" },
        "rules[0].require: cannot be satisfied together with 'when'; correct one of them.");

    [Fact]
    public void ChoiceLeftWithoutACombination() => Reports(
        rule => rule["require"] = new JsonObject { ["network"] = "nat" },
        "options[0].choices[1]: the rules leave no combination with network isolated; remove the choice or loosen the rules.");

    [Fact]
    public void RefusedDefaults() => Reports(
        rule => rule["when"] = new JsonObject { ["network"] = "nat" },
        "options: the defaults (nat-dynamodb) are refused by a rule: Choose rds or none with isolated.");

    [Fact]
    public void ParameterThatIsNoSentence() => Reports(
        rule => rule["parameter"] = "Isolated",
        "rules[0].parameter: 'Isolated' must be a short sentence in lower case words joined by dashes: users read it as --Isolated.");

    [Fact]
    public void RepeatedParameter()
    {
        var problems = Samples.Problems(json =>
        {
            json["rules"]!.AsArray().Add(JsonNode.Parse(Samples.RuleJson));
            json["rules"]!.AsArray().Add(JsonNode.Parse(Samples.RuleJson));
        });

        Assert.Contains(
            "rules[1].parameter: repeats the parameter 'isolated-needs-rds-or-none' of rules[0].parameter; give each its own.", problems);
    }

    [Fact]
    public void MissingMessage() => Reports(
        rule => rule.AsObject().Remove("message"), "rules[0].message: is missing or empty; give it a text.");

    [Fact]
    public void TwoThatRefuseEverything()
    {
        var problems = Samples.Problems(json =>
        {
            foreach (var (network, other) in new[] { ("nat", "isolated"), ("isolated", "nat") })
            {
                Samples.AddRule(json);
                var rule = json["rules"]!.AsArray()[^1]!;
                rule["parameter"] = $"no-{network}";
                rule["when"] = new JsonObject { ["network"] = network };
                rule["require"] = new JsonObject { ["network"] = other };
            }
        });

        Assert.Contains("rules: refuse every combination; loosen them.", problems);
    }

    private static void Reports(Action<JsonNode> change, string problem) =>
        Assert.Contains(problem, Samples.Problems(json =>
        {
            Samples.AddRule(json);
            change(json["rules"]![0]!);
        }));
}
