using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Catalog.Checks;

internal static class CostChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
    [
        .. catalog.Costs.SelectMany((cost, index) => CheckCost(catalog, $"costs[{index}]", cost)),
        .. catalog.Savings.SelectMany((setting, index) => CheckSetting(catalog, $"savings[{index}]", setting)),
    ];

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

        foreach (var problem in cost.Cheaper is null ? [] : CheckCheaper(catalog, place, cost, cost.Cheaper))
        {
            yield return problem;
        }
    }

    private static IEnumerable<CatalogProblem> CheckCheaper(TemplateCatalog catalog, string place, Cost cost, CheaperLine cheaper)
    {
        if (cost.When is null)
        {
            yield return new($"{place}.when", "is missing: only what some combinations have can be made cheaper.");
        }

        if (catalog.Savings.FirstOrDefault(setting => setting.Id == cheaper.Setting) is not { } setting)
        {
            yield return new($"{place}.cheaper.setting", $"'{cheaper.Setting}' is none of savings; they are {string.Join(", ", catalog.Savings.Select(known => known.Id))}.");
        }
        else if (cheaper.Item is not null && catalog.Prices.Find(cheaper.Item) is null)
        {
            yield return new($"{place}.cheaper.item", $"'{cheaper.Item}' is no price; prices are {string.Join(", ", catalog.Prices.Items.Select(price => price.Id))}.");
        }
        else if (catalog.Prices.Find(cost.Item) is not null && Saving.On(catalog, setting, cost) <= 0)
        {
            yield return new($"{place}.cheaper", $"saves nothing in {setting.Environment}; lower its count, or remove it.");
        }
    }

    private static IEnumerable<CatalogProblem> CheckSetting(TemplateCatalog catalog, string place, CheaperSetting setting)
    {
        if (setting.Environment is not ("dev" or "prod"))
        {
            yield return new($"{place}.environment", $"'{setting.Environment}' is neither dev nor prod.");
        }

        if (!catalog.Costs.Any(cost => cost.Cheaper?.Setting == setting.Id))
        {
            yield return new(place, "makes no line of costs cheaper; name it in one, or remove it.");
        }
    }
}
