using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>.template.config/template.json: what the template engine reads.</summary>
internal static class TemplateJson
{
    public static JsonObject Build(TemplateCatalog catalog, SolutionLayout layout)
    {
        var template = catalog.Template;
        var root = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/template",
            ["author"] = template.Author,
            ["classifications"] = CanonicalJson.Texts(template.Classifications),
            ["identity"] = template.Identity,
            ["groupIdentity"] = template.GroupIdentity,
            ["name"] = template.Name,
            ["description"] = TemplateDescription.Of(catalog),
            ["shortName"] = template.ShortName,
            ["defaultName"] = template.DefaultName,
            ["preferNameDirectory"] = true,
            ["tags"] = new JsonObject
            {
                ["language"] = template.Language,
                ["type"] = template.Type,
                ["editorTreatAs"] = template.Type,
            },
            ["constraints"] = new JsonObject
            {
                ["sdk"] = new JsonObject { ["type"] = "sdk-version", ["args"] = template.SdkVersion },
            },
            ["forms"] = new JsonObject([.. new NameForms(catalog.HidingNames, layout).All(), .. EntityForms.All()]),
            ["symbols"] = TemplateSymbols.Build(catalog, layout),
            ["sources"] = TemplateSources.Build(catalog),
            ["primaryOutputs"] = new JsonArray(new JsonObject { ["path"] = $"{Tokens.ProjectName}.slnx", ["condition"] = $"({EngineNames.EntityIsValid})" }),
            ["postActions"] = TemplatePostActions.Build(template),
        };
        if (catalog.Presets.Count > 0)
        {
            root["baselines"] = Baselines(catalog);
        }

        return root;
    }

    private static JsonObject Baselines(TemplateCatalog catalog) =>
        new(catalog.Presets.Select(preset => KeyValuePair.Create(preset.Id, (JsonNode?)new JsonObject
        {
            ["description"] = preset.Description,
            ["defaultOverrides"] = new JsonObject(catalog.Options
                .Where(option => preset.Values.ContainsKey(option.Id))
                .Select(option => KeyValuePair.Create(option.Id, (JsonNode?)preset.Values[option.Id]))),
        })));
}
