using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Tests;

/// <summary>A small valid catalog, and variations of it.</summary>
internal static class Samples
{
    private const string Json =
        """
        {
          "pack": { "id": "Sample.Templates", "version": "1.2.3" },
          "template": {
            "identity": "Sample.CSharp", "groupIdentity": "Sample", "shortName": "sample", "name": "Sample",
            "description": "A sample.", "author": "Somebody", "classifications": ["Web"], "language": "C#", "type": "solution",
            "defaultName": "Acme.Orders", "sdkVersion": "[10.0.100,)", "nextSteps": "Run it."
          },
          "options": [
            {
              "id": "network", "displayName": "Network", "shortName": "net", "description": "Way out.", "default": "nat",
              "choices": [
                { "id": "nat", "symbol": "UseNat", "displayName": "NAT", "summary": "With a gateway", "description": "With a gateway.", "goodFor": "some", "givesUp": "others.", "files": ["Nat.cs"] },
                { "id": "isolated", "symbol": "UseIsolated", "displayName": "Isolated", "summary": "No way out", "description": "No way out.", "goodFor": "some", "givesUp": "others.", "files": ["Isolated.cs"] }
              ]
            },
            {
              "id": "database", "displayName": "Database", "shortName": "db", "description": "Where data is.", "default": "dynamodb",
              "choices": [
                { "id": "dynamodb", "symbol": "UseDynamoDb", "displayName": "DynamoDB", "summary": "A table", "description": "A table.", "goodFor": "some", "givesUp": "others.", "files": ["src/**/DynamoDb*.cs"] },
                { "id": "rds", "symbol": "UseRds", "displayName": "RDS", "summary": "A server", "description": "A server.", "goodFor": "some", "givesUp": "others.", "files": ["src/**/Rds*.cs"] },
                { "id": "none", "displayName": "None", "summary": "Nothing", "description": "Nothing.", "goodFor": "some", "givesUp": "others." }
              ]
            }
          ],
          "rules": [],
          "presets": [],
          "hidingNames": ["Stack"]
        }
        """;

    /// <summary>Two of them need a rule: isolated goes with rds or none only.</summary>
    public const string RuleJson =
        """
        {
          "parameter": "isolated-needs-rds-or-none", "message": "Choose rds or none with isolated.",
          "when": { "network": "isolated" }, "require": { "database": ["rds", "none"] }
        }
        """;

    private const string ServiceJson =
        """
        {
          "identity": "Sample.Service.CSharp", "groupIdentity": "Sample.Service", "shortName": "sample-service", "name": "Service",
          "description": "One more.", "projects": ["src/a/a.csproj"], "nextSteps": "Run it.", "nameParameter": "a-name-for-it",
          "takenNameParameter": "not-this-name"
        }
        """;

    public const string PricesJson =
        """
        {
          "region": "us-east-1", "hoursPerMonth": 730,
          "items": [
            { "id": "gateway", "name": "Gateway", "monthly": 36.45, "source": "https://aws.amazon.com/vpc/pricing/", "asOf": "2026-11" },
            { "id": "task", "name": "Task", "monthly": 7.21, "source": "https://aws.amazon.com/fargate/pricing/", "asOf": "2026-10" }
          ],
          "rates": [{ "id": "log-gb", "name": "GB of logs", "each": 0.5, "source": "https://aws.amazon.com/cloudwatch/pricing/", "asOf": "2026-11" }]
        }
        """;

    public static PriceList Prices { get; } = PriceList.Parse(PricesJson);

    public static Views Views { get; } = new(
        "{{#each options}}{{id}}={{choiceList}}\n{{/each}}",
        "# {{template.shortName}}\n",
        "{{#each choices}}{{condition}} {{name}}\n{{/each}}{{#each costs}}{{condition}} {{dev}} {{name}} {{devTotal}} {{prod}} {{prodTotal}}\n{{/each}}{{#each savings}}{{directive}} {{condition}} {{setting}} of {{environment}} {{monthly}}\n{{/each}}",
        "{{combinations}} in {{ratio}}\n{{#each steps}}{{name}} {{things}} {{seconds}} {{problems}}\n{{/each}}",
        "{{#each choices}}{{condition}} {{description}}\n{{/each}}",
        "{{contents}}\n{{#each requests}}{{condition}} {{text}}\n{{/each}}{{#each network}}{{text}}{{/each}}{{#each callers}}{{text}}{{/each}}{{#each data}}{{condition}} {{text}}\n{{/each}}{{#each deployments}}{{text}}{{/each}}{{#each web}}{{text}}{{/each}}",
        new Dictionary<string, string> { ["requests/network/nat"] = "The way out.\n", ["data/database/rds"] = "About RDS.\n" },
        "{{#each boundaries}}{{condition}} {{text}}\n{{/each}}{{#each controls}}{{condition}} {{text}}\n{{/each}}{{#each yours}}{{condition}} {{text}}\n{{/each}}",
        new Dictionary<string, string> { ["controls/database/rds"] = "A login.\n", ["yours/network/nat"] = "The ports.\n" });

    public static IReadOnlyList<string> Files { get; } =
        ["Nat.cs", "Isolated.cs", "Common.cs", "src/a/DynamoDbStore.cs", "src/a/RdsStore.cs", "README.md"];

    public static SolutionLayout Layout { get; } = new(["src"], ["Api", "Shared"], ["Item"], ["class"]);

    public static string CatalogJson(Action<JsonNode>? change = null)
    {
        var json = JsonNode.Parse(Json)!;
        change?.Invoke(json);
        return json.ToJsonString();
    }

    public static TemplateCatalog Catalog(Action<JsonNode>? change = null) => CatalogLoader.Load(CatalogJson(change), Prices);

    public static TemplateCatalog CatalogWithRule() => Catalog(AddRule);

    public static IReadOnlyList<string> Problems(Action<JsonNode> change) =>
        [.. CatalogLoader.Problems(CatalogJson(change), Prices).Select(problem => problem.ToString())];

    public static void AddRule(JsonNode json)
    {
        json.Choice(1, 2)["symbol"] = "UseNoDatabase";
        json["rules"]!.AsArray().Add(JsonNode.Parse(RuleJson));
    }

    public static void AddService(JsonNode json) => json["service"] = JsonNode.Parse(ServiceJson);

    public static JsonNode Option(this JsonNode json, int index) => json["options"]![index]!;

    public static JsonNode Choice(this JsonNode json, int option, int choice) => json.Option(option)["choices"]![choice]!;
}
