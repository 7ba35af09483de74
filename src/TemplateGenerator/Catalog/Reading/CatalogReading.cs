namespace TemplateGenerator.Catalog.Reading;

/// <summary>What was read, and every problem found on the way. With problems, the catalog has gaps and is fit only for looking for more of them.</summary>
internal sealed record CatalogReading(TemplateCatalog? Catalog, IReadOnlyList<CatalogProblem> Problems);
