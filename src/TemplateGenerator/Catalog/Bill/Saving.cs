namespace TemplateGenerator.Catalog.Bill;

/// <param name="Setting">The setting that saves.</param>
/// <param name="Lines">Lines of the bill that it makes smaller, of those that a combination has.</param>
/// <param name="Monthly">US dollars a month.</param>
internal sealed record Saving(CheaperSetting Setting, IReadOnlyList<Cost> Lines, decimal Monthly)
{
    /// <summary>The setting that saves most of a combination's bill; null where none saves anything. Of equals, the first of the catalog.</summary>
    /// <param name="environment">Whose bill.</param>
    public static Saving? Largest(TemplateCatalog catalog, Combination combination, string environment) =>
        catalog.Savings
            .Where(setting => setting.Environment == environment)
            .Select(setting => Of(catalog, setting, [.. catalog.Costs.Where(cost => cost.Cheaper?.Setting == setting.Id && cost.When?.Matches(combination) is not false)]))
            .Where(saving => saving.Monthly > 0)
            .OrderByDescending(saving => saving.Monthly)
            .FirstOrDefault();

    /// <summary>
    /// Every saving that is the largest of a combination, the largest first: of those whose lines a combination has, the first is its own.
    /// </summary>
    public static IReadOnlyList<Saving> All(TemplateCatalog catalog, string environment) =>
        [.. Combinations.Valid(catalog)
            .Select(combination => Largest(catalog, combination, environment))
            .OfType<Saving>()
            .DistinctBy(saving => (saving.Setting.Id, string.Join(' ', saving.Lines.Select(line => IndexOf(catalog, line)))))
            .OrderByDescending(saving => saving.Monthly)
            .ThenBy(saving => catalog.Savings.TakeWhile(setting => setting != saving.Setting).Count())];

    /// <summary>US dollars a month that a setting takes off a line.</summary>
    public static decimal On(TemplateCatalog catalog, CheaperSetting setting, Cost line)
    {
        var price = catalog.Prices.Find(line.Item)!;
        var left = catalog.Prices.Find(line.Cheaper!.Item ?? line.Item)!;
        return ((setting.Environment == "dev" ? line.Dev : line.Prod) * price.Monthly) - (line.Cheaper.Count * left.Monthly);
    }

    private static Saving Of(TemplateCatalog catalog, CheaperSetting setting, IReadOnlyList<Cost> lines) =>
        new(setting, lines, lines.Sum(line => On(catalog, setting, line)));

    private static int IndexOf(TemplateCatalog catalog, Cost line) => catalog.Costs.TakeWhile(cost => !ReferenceEquals(cost, line)).Count();
}
