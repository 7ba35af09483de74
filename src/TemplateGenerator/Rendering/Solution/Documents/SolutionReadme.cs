using System.Globalization;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Diagrams;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>
/// The README of a generated solution, for the first hour with it. What depends on a choice stands in it once for every choice, each in a condition
/// that the template engine answers.
/// </summary>
internal sealed class SolutionReadme(TemplateCatalog catalog, Views views)
{
    private static readonly string[] _environments = ["dev", "prod"];

    private readonly FlowChart _chart = FlowChart.Of(catalog);

    public string Render() => new ProseRenderer().Render(views.SolutionReadme, new
    {
        prices = new { region = catalog.Prices.Region, asOf = catalog.Prices.AsOf, logs = Dollars(catalog.Prices.Rate("log-gb")) },
        choices = SolutionChoices.Of(catalog),
        around = Blocks(_chart.Around),
        nodes = Blocks(_chart.Nodes),
        edges = Blocks(_chart.Edges),
        costs = catalog.Costs.Select(Line).ToList(),
        savings = _environments.SelectMany(Savings).ToList(),
    });

    /// <summary>The first whose condition is true saves most.</summary>
    private IEnumerable<object> Savings(string environment)
    {
        var savings = Saving.All(catalog, environment);
        return savings.Select((saving, index) => new
        {
            directive = index == 0 ? "if" : "elseif",
            condition = Conditions.Parenthesized(Conditions.AllOf(catalog, Selection.Both(saving.Lines.Select(line => line.When!)))),
            setting = saving.Setting.Setting,
            environment,
            monthly = Dollars(saving.Monthly),
            consequence = saving.Setting.Consequence,
            isLast = index == savings.Count - 1,
        });
    }

    private object Line(Cost cost)
    {
        var price = catalog.Prices.Find(cost.Item)!;
        return new
        {
            condition = cost.When is null ? "" : Conditions.Parenthesized(Conditions.AllOf(catalog, cost.When)),
            name = price.Name,
            dev = cost.Dev,
            devTotal = Dollars(price.Monthly * cost.Dev),
            prod = cost.Prod,
            prodTotal = Dollars(price.Monthly * cost.Prod),
        };
    }

    /// <summary>Lines that depend on the same choices stand in one condition.</summary>
    private List<object> Blocks(IEnumerable<ChartLine> lines) =>
        [.. lines.GroupBy(line => Conditions.Parenthesized(Conditions.AllOf(catalog, line.When)), line => line.Text, StringComparer.Ordinal)
            .Select(block => new { condition = block.Key, lines = block.ToList() })];

    private static string Dollars(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
