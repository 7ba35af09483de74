using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Catalog.Checks;

internal static class CostChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
        catalog.Costs.SelectMany((cost, index) => CheckCost(catalog, $"costs[{index}]", cost));

    private static IEnumerable<CatalogProblem> CheckCost(TemplateCatalog catalog, string place, Cost cost)
    {
        if (cost.Item.Length > 0 && catalog.Prices.Find(cost.Item) is null)
        {
            yield return new($"{place}.item", $"'{cost.Item}' is no price; prices are {string.Join(", ", catalog.Prices.Items.Select(price => price.Id))}.");
        }

        if (cost is { Dev: 0, Prod: 0 })
        {
            yield return new(place, "is in neither environment; give it a number of dev or prod, or remove it.");
        }

        foreach (var problem in cost.When is null ? [] : SelectionChecks.Check(catalog, $"{place}.when", cost.When))
        {
            yield return problem;
        }
    }
}
