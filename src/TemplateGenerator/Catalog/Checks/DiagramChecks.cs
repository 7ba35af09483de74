namespace TemplateGenerator.Catalog.Checks;

internal static class DiagramChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
        catalog.Diagram.SelectMany((part, index) => SelectionChecks.Check(catalog, $"diagram[{index}].when", part.When));
}
