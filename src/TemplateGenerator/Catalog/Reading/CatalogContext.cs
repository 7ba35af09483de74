using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Catalog.Reading;

/// <summary>What all sections of one reading share.</summary>
/// <param name="Prices">Puts prices into descriptions.</param>
/// <param name="Problems">Takes what is found.</param>
internal sealed record CatalogContext(PriceList Prices, List<CatalogProblem> Problems)
{
    /// <summary>Option → groups of its choices; complete once the options have been read.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Groups { get; } = new(StringComparer.Ordinal);
}
