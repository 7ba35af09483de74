using System.Text.Json.Nodes;
using TemplateGenerator.Rendering.Solution.Documents;

namespace TemplateGenerator.Tests.Rendering;

public sealed class ReadmeOfASolution
{
    [Fact]
    public void HoldsEveryChoiceInItsCondition()
    {
        Assert.Contains("(UseRds) RDS\n", Render(), StringComparison.Ordinal);
        Assert.Contains("(database == \"none\") None\n", Render(), StringComparison.Ordinal);
    }

    [Fact]
    public void MultipliesPrices()
    {
        var readme = Render(json => json["costs"] = JsonNode.Parse(
            """[{ "item": "task", "dev": 2, "prod": 3 }, { "item": "gateway", "dev": 1, "prod": 0, "when": { "network": "nat", "database": ["rds", "dynamodb"] } }]"""));

        Assert.Contains("\n 2 Task 14.42 3 21.63\n", readme, StringComparison.Ordinal);
        Assert.Contains("((UseRds || UseDynamoDb) && UseNat) 1 Gateway 36.45 0 0.00\n", readme, StringComparison.Ordinal);
    }

    private static string Render(Action<JsonNode>? change = null) =>
        new SolutionReadme(Samples.Catalog(change), Samples.Views).Render();
}
