using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>The description that <c>dotnet new --help</c> shows: presets stand in it, as the engine itself never names them.</summary>
internal static class TemplateDescription
{
    public static string Of(TemplateCatalog catalog) => catalog.Presets.Count == 0 ? catalog.Template.Description :
        $"""
        {catalog.Template.Description}

        Presets, with what they cost a month in dev before traffic; an option given as well wins:
        {string.Join('\n', Presets(catalog))}
        """;

    private static IEnumerable<string> Presets(TemplateCatalog catalog)
    {
        var rows = catalog.Presets
            .Select(preset => (preset.Id, preset.Summary, Bill: Money.Dollars(MonthlyBill.Of(catalog, Combinations.WithDefaults(catalog, preset.Values)).Dev)))
            .ToList();
        var width = rows.Max(row => row.Id.Length);
        return rows.Select(row => $"  --baseline {row.Id.PadRight(width)}  {row.Bill,4}  {row.Summary}");
    }
}
