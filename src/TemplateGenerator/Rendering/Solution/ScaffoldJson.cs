using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>.s3m/scaffold.json: what a solution was made from, so that an update can be computed later.</summary>
internal static class ScaffoldJson
{
    public const string Path = ".s3m/scaffold.json";

    public static JsonObject Build(TemplateCatalog catalog) => new()
    {
        ["pack"] = catalog.Pack.Id,
        ["version"] = catalog.Pack.Version,
        ["template"] = catalog.Template.ShortName,
        ["name"] = Tokens.ProjectName,
        ["entity"] = EntityTokens.Type,
        ["entities"] = EntityTokens.Types,
        ["options"] = new JsonObject(catalog.Options.Select(option =>
            KeyValuePair.Create(option.Id, (JsonNode?)Tokens.OptionValue(option.Id)))),
    };
}
