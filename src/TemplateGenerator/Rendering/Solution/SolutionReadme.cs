using System.Globalization;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>
/// The README of a generated solution. What depends on a choice stands in it once for every choice, each in a condition
/// that the template engine answers.
/// </summary>
internal sealed class SolutionReadme(TemplateCatalog catalog, Views views)
{
    public string Render() => new ProseRenderer().Render(views.SolutionReadme, new
    {
        prices = new { region = catalog.Prices.Region, asOf = catalog.Prices.AsOf },
        choices = catalog.Options.SelectMany(option => option.Choices.Select(choice => new
        {
            option = option.Id,
            id = choice.Id,
            condition = ChoiceFragments.ConditionOf(catalog, option, choice),
            description = choice.Description,
            diagramNodes = choice.Diagram.Nodes,
            diagramEdges = choice.Diagram.Edges,
        })).ToList(),
        costs = catalog.Costs.Select(Line).ToList(),
        fragments = ChoiceFragments.Of(catalog, views.Fragments),
    });

    private object Line(Cost cost)
    {
        var price = catalog.Prices.Find(cost.Item)!;
        return new
        {
            condition = cost.When is null ? "" : Conditions.Parenthesized(Conditions.AllOf(catalog, cost.When)),
            name = price.Name,
            count = cost.Count,
            total = (price.Monthly * cost.Count).ToString("0.00", CultureInfo.InvariantCulture),
        };
    }
}
