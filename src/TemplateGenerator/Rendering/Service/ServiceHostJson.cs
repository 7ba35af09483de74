using System.Text.Json.Nodes;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering.Service;

/// <summary>dotnetcli.host.json and ide.host.json of the service template.</summary>
internal static class ServiceHostJson
{
    public static JsonObject Cli(ServiceTemplate service) => new()
    {
        ["$schema"] = "https://json.schemastore.org/dotnetcli.host",
        ["symbolInfo"] = new JsonObject([
            .. ((string[])[service.NameParameter, service.TakenNameParameter]).Select(name => KeyValuePair.Create(
                name, (JsonNode?)new JsonObject { ["longName"] = name, ["shortName"] = "", ["isHidden"] = true })),
            .. EntitySymbols.Options.Select(option => KeyValuePair.Create(
                option.Key, (JsonNode?)new JsonObject { ["longName"] = option.Key, ["shortName"] = "" })),
        ]),
    };

    /// <summary>Visual Studio would write an item into the folder of a project, and this one belongs next to the others.</summary>
    public static JsonObject Ide() => new()
    {
        ["$schema"] = "https://json.schemastore.org/ide.host",
        ["unsupportedHosts"] = new JsonArray(new JsonObject { ["id"] = "vs" }),
    };
}
