namespace TemplateGenerator.Catalog;

/// <summary>The catalog cannot be used.</summary>
internal sealed class CatalogException(IReadOnlyList<CatalogProblem> problems)
    : Exception(string.Join('\n', problems))
{
    public IReadOnlyList<CatalogProblem> Problems { get; } = problems;
}
