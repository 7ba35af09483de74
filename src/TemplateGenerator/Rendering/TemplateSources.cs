using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>The sources of template.json. Only modifiers: setting <c>exclude</c> would drop the engine's default excludes.</summary>
internal static class TemplateSources
{
    public static JsonArray Build(TemplateCatalog catalog)
    {
        var modifiers = new JsonArray([.. Excludes(catalog, _ => true), .. Renames(catalog, _ => true)]);
        var source = new JsonObject();
        if (modifiers.Count > 0)
        {
            source["modifiers"] = modifiers;
        }

        return new JsonArray(source);
    }

    /// <summary>Excludes for the files whose globs pass <paramref name="filter"/>.</summary>
    public static IEnumerable<JsonNode> Excludes(TemplateCatalog catalog, Func<string, bool> filter) =>
        FileClaim.Of(catalog)
            .Where(claim => filter(claim.Glob))
            .GroupBy(claim => Conditions.Parenthesized(Conditions.NoneOf(catalog, claim.When)), StringComparer.Ordinal)
            .Select(group => new JsonObject
            {
                ["condition"] = group.Key,
                ["exclude"] = CanonicalJson.Texts(group.Select(claim => claim.Glob)),
            });

    /// <summary>Renames of the files whose paths pass <paramref name="filter"/>.</summary>
    public static IEnumerable<JsonNode> Renames(TemplateCatalog catalog, Func<string, bool> filter) =>
        GlobChecks.Renames(catalog)
            .Where(entry => filter(entry.Rename.From))
            .GroupBy(entry => Conditions.Parenthesized(Conditions.AllOf(catalog, entry.When)), StringComparer.Ordinal)
            .Select(group => new JsonObject
            {
                ["condition"] = group.Key,
                ["rename"] = new JsonObject(group.Select(entry => KeyValuePair.Create(entry.Rename.From, (JsonNode?)entry.Rename.To))),
            });
}
