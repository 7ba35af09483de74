using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Checks;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>The sources of template.json. Only modifiers: setting <c>exclude</c> would drop the engine's default excludes.</summary>
internal static class TemplateSources
{
    /// <summary>Files that work on the template leaves in its folder, apart from those that the engine excludes by itself.</summary>
    private static readonly string[] _leftovers = ["**/node_modules/**", "**/dist/**"];

    public static JsonArray Build(TemplateCatalog catalog)
    {
        JsonNode leftovers = new JsonObject { ["exclude"] = CanonicalJson.Texts(_leftovers) };
        return new JsonArray(new JsonObject
        {
            ["condition"] = $"({EngineNames.EntityIsValid})",
            ["modifiers"] = new JsonArray([leftovers, .. Excludes(catalog, _ => true), .. Guard(catalog), .. Renames(catalog, _ => true)]),
        });
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

    private static IEnumerable<JsonNode> Guard(TemplateCatalog catalog) => catalog.Rules.Count == 0 ? [] :
    [
        new JsonObject
        {
            ["condition"] = CombinationGuard.IsValid(catalog),
            ["exclude"] = CanonicalJson.Texts([CombinationGuard.Path]),
        },
    ];

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
