using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules.Bill;

/// <summary>
/// That the bill of a combination has what is in its templates, and nothing else: as many of each as AWS bills by the hour or month, in the
/// sizes that have a price, and no resource of which nobody has said whether it is billed.
/// </summary>
internal static class BillRules
{
    /// <param name="catalog">Whose costs are the bill.</param>
    /// <param name="combination">That the templates are of.</param>
    /// <param name="environment"><c>dev</c> or <c>prod</c>.</param>
    /// <param name="templates">All stacks of the environment.</param>
    public static IEnumerable<string> Broken(
        TemplateCatalog catalog, Combination combination, string environment, IReadOnlyList<CloudTemplate> templates)
    {
        var lines = MonthlyBill.Of(catalog, combination).Lines;
        var counted =
            from kind in BilledResources.Kinds
            let made = templates.Sum(kind.Count)
            let billed = lines.Where(line => kind.Prices.Contains(line.Item)).Sum(line => line.In(environment))
            where made != billed
            select $"the bill has {billed} of {string.Join(", ", kind.Prices)}, where the templates make {made}: correct costs in content/catalog.json.";
        var known = BilledResources.Kinds.SelectMany(kind => kind.Prices).Concat(UnbilledResources.Prices).ToHashSet(StringComparer.Ordinal);
        var uncounted =
            from line in lines
            where !known.Contains(line.Item)
            select $"{line.Item} is on the bill, but nothing counts it in templates: add it to {nameof(BilledResources)}.cs.";
        return [.. counted, .. uncounted, .. templates.SelectMany(UnpricedResources.In)];
    }
}
