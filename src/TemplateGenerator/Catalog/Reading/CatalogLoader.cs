using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Checks;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Catalog.Reading;

internal static class CatalogLoader
{
    /// <exception cref="CatalogException">content/catalog.json has problems.</exception>
    /// <exception cref="ToolException">content/prices.json has.</exception>
    public static TemplateCatalog Load(Repository repository) =>
        Load(repository.ReadRequired(Repository.CatalogPath), PriceList.Read(repository));

    /// <exception cref="CatalogException">With every problem, those of reading and those of meaning.</exception>
    public static TemplateCatalog Load(string json, PriceList prices)
    {
        var problems = Problems(json, prices, out var catalog);
        return problems.Count == 0 && catalog is not null ? catalog : throw new CatalogException(problems);
    }

    public static IReadOnlyList<CatalogProblem> Problems(string json, PriceList prices) => Problems(json, prices, out _);

    private static IReadOnlyList<CatalogProblem> Problems(string json, PriceList prices, out TemplateCatalog? catalog)
    {
        var reading = CatalogReader.Read(json, prices);
        catalog = reading.Catalog;
        return catalog is null ? reading.Problems : [.. reading.Problems, .. CatalogValidator.Validate(catalog)];
    }
}
