namespace TemplateGenerator.Catalog.Reading;

/// <summary>The catalog cannot be used.</summary>
internal sealed class CatalogException(IReadOnlyList<CatalogProblem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<CatalogProblem> Problems { get; } = problems;
}
