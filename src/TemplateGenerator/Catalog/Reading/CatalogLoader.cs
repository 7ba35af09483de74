using System.Text.Json;
using System.Text.Json.Nodes;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Catalog.Checks;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Catalog.Reading;

internal static class CatalogLoader
{
    private static readonly JsonSerializerOptions _strict = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new SelectionConverter() },
    };

    /// <exception cref="CatalogException">content/catalog.json has problems.</exception>
    /// <exception cref="ToolException">content/prices.json has.</exception>
    public static TemplateCatalog Load(Repository repository) =>
        Load(repository.ReadRequired(Repository.CatalogPath), PriceList.Read(repository));

    /// <exception cref="CatalogException">With every problem, those of form and those of meaning.</exception>
    public static TemplateCatalog Load(string json, PriceList prices)
    {
        var problems = Problems(json, prices, out var catalog);
        return problems.Count == 0 && catalog is not null ? catalog : throw new CatalogException(problems);
    }

    public static IReadOnlyList<CatalogProblem> Problems(string json, PriceList prices) => Problems(json, prices, out _);

    private static IReadOnlyList<CatalogProblem> Problems(string json, PriceList prices, out TemplateCatalog? catalog)
    {
        catalog = null;
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            return [new(CatalogProblem.WholeFile, exception.Message)];
        }

        var fit = new JsonFit(_strict);
        var expansion = new CatalogExpansion(fit.Deserialize<TemplateCatalog>(node), prices);
        catalog = expansion.Expand();
        return [.. fit.Problems, .. expansion.Problems, .. CatalogValidator.Validate(catalog)];
    }
}
