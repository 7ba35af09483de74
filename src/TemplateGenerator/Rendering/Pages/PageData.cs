using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Checks;
using TemplateGenerator.Catalog.Diagrams;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Catalog.Questions;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>What the page's script computes from: the catalog, and which choices bring which of the template's files.</summary>
internal sealed class PageData(TemplateCatalog catalog, FilePlan plan)
{
    private const int CentsPerDollar = 100;

    public JsonObject Build()
    {
        var chart = FlowChart.Of(catalog);
        return new()
        {
            ["shortName"] = catalog.Template.ShortName,
            ["name"] = catalog.Template.DefaultName,
            ["nameToken"] = Tokens.ProjectName,
            ["options"] = Array(catalog.Options, Option),
            ["rules"] = Array(catalog.Rules, Rule),
            ["presets"] = Array(catalog.Presets, preset => new JsonObject { ["id"] = preset.Id, ["values"] = Values(preset.Values) }),
            ["questions"] = Array(catalog.Questions, Question),
            ["costs"] = Array(catalog.Costs, Cost),
            ["diagram"] = new JsonObject
            {
                ["around"] = Array(chart.Around, Line),
                ["nodes"] = Array(chart.Nodes, Line),
                ["edges"] = Array(chart.Edges, Line),
            },
            ["files"] = Array(plan.ByClaims(), group => new JsonObject
            {
                ["claims"] = Array(group.Claims, claim => Array(claim.When, Choices)),
                ["paths"] = CanonicalJson.Texts(group.Files.Select(EntityTokens.InDefault)),
            }),
            ["renames"] = Array(GlobChecks.Renames(catalog), entry => new JsonObject
            {
                ["when"] = Choices(entry.When),
                ["from"] = EntityTokens.InDefault(entry.Rename.From),
                ["to"] = EntityTokens.InDefault(entry.Rename.To),
            }),
        };
    }

    private static JsonObject Option(TemplateOption option) => new()
    {
        ["id"] = option.Id,
        ["default"] = option.Default,
        ["choices"] = Array(option.Choices, choice => new JsonObject { ["id"] = choice.Id, ["name"] = choice.DisplayName, ["goodFor"] = choice.GoodFor }),
    };

    private static JsonObject Rule(Rule rule) =>
        new() { ["when"] = Choices(rule.When), ["require"] = Choices(rule.Require), ["message"] = rule.Message };

    private static JsonObject Question(Question question) =>
        new() { ["answers"] = Array(question.Answers, answer => new JsonObject { ["values"] = Values(answer.Values) }) };

    private JsonObject Cost(Cost cost)
    {
        var price = catalog.Prices.Find(cost.Item)!;
        return new()
        {
            ["name"] = price.Name,
            ["dev"] = cost.Dev,
            ["prod"] = cost.Prod,
            ["cents"] = (int)(price.Monthly * CentsPerDollar),
            ["when"] = cost.When is null ? [] : Choices(cost.When),
        };
    }

    private static JsonObject Line(ChartLine line) => new() { ["when"] = Choices(line.When), ["text"] = line.Text };

    private static JsonObject Choices(Selection selection) =>
        new(selection.Terms.Select(term => KeyValuePair.Create(term.Option, (JsonNode?)CanonicalJson.Texts(term.Choices))));

    private static JsonObject Values(IReadOnlyDictionary<string, string> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));

    private static JsonArray Array<T>(IEnumerable<T> items, Func<T, JsonNode> node) => [.. items.Select(node)];
}
