using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>dotnetcli.host.json and ide.host.json: how the command line and IDEs present the options.</summary>
internal static class HostJson
{
    public static JsonObject Cli(TemplateCatalog catalog) => new()
    {
        ["$schema"] = "https://json.schemastore.org/dotnetcli.host",
        ["symbolInfo"] = new JsonObject([
            .. catalog.Options.Select(option => Entry(option.Id, new JsonObject { ["longName"] = option.Id, ["shortName"] = option.ShortName })),
            .. EntitySymbols.Options.Select(option => Entry(option.Key, new JsonObject { ["longName"] = option.Key, ["shortName"] = "" })),
            Entry(EngineNames.SkipRestore, new JsonObject { ["longName"] = EngineNames.NoRestoreOption, ["shortName"] = "" }),
            .. catalog.Rules.Select(rule =>
                Entry(RefusalName.Of(catalog, rule), new JsonObject { ["longName"] = rule.Parameter, ["shortName"] = "", ["isHidden"] = true })),
        ]),
    };

    /// <summary>Symbols an IDE shows must be listed; all others, so the hidden ones too, stay out of sight.</summary>
    public static JsonObject Ide(TemplateCatalog catalog) => new()
    {
        ["$schema"] = "https://json.schemastore.org/ide.host",
        ["icon"] = "icon.png",
        ["description"] = new JsonObject { ["text"] = catalog.Template.Description },
        ["defaultSymbolVisibility"] = false,
        ["symbolInfo"] = new JsonArray([.. catalog.Options.Select(option => new JsonObject
        {
            ["id"] = option.Id,
            ["name"] = new JsonObject { ["text"] = option.DisplayName },
            ["description"] = new JsonObject { ["text"] = option.Description },
            ["isVisible"] = true,
            ["choices"] = new JsonArray([.. option.Choices.Select(choice => new JsonObject
            {
                ["id"] = choice.Id,
                ["name"] = new JsonObject { ["text"] = choice.DisplayName },
                ["description"] = new JsonObject { ["text"] = $"{choice.Description} Good for {choice.GoodFor}. Gives up {choice.GivesUp}" },
            })]),
        }),
        .. EntitySymbols.Options.Select(option => new JsonObject
        {
            ["id"] = option.Key,
            ["description"] = new JsonObject { ["text"] = option.Value },
            ["isVisible"] = true,
        })]),
    };

    private static KeyValuePair<string, JsonNode?> Entry(string name, JsonNode value) => new(name, value);
}
