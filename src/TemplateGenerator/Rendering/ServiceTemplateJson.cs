using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>
/// template.json of the service template. Its source is the folder of the solution template beside it in the package, so
/// the first service's files are there once, and come out under other names.
/// </summary>
internal static class ServiceTemplateJson
{
    private const string AddToSolution = "D396686C-DE0E-4DE6-906D-291CD29FC5DE";

    public static JsonObject Build(TemplateCatalog catalog, ServiceTemplate service)
    {
        var template = service.Template;
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/template",
            ["author"] = template.Author,
            ["classifications"] = CanonicalJson.Texts(template.Classifications),
            ["identity"] = template.Identity,
            ["groupIdentity"] = template.GroupIdentity,
            ["name"] = template.Name,
            ["description"] = template.Description,
            ["shortName"] = template.ShortName,
            ["defaultName"] = template.DefaultName,
            ["preferDefaultName"] = true,
            ["tags"] = new JsonObject { ["language"] = template.Language, ["type"] = template.Type },
            ["constraints"] = new JsonObject
            {
                ["sdk"] = new JsonObject { ["type"] = "sdk-version", ["args"] = template.SdkVersion },
            },
            ["forms"] = new NameForms(catalog.HidingNames, start: "service-").Forms(),
            ["symbols"] = ServiceSymbols.Build(catalog, service),
            ["sources"] = new JsonArray(new JsonObject
            {
                ["source"] = $"../{catalog.Template.ShortName}/",
                ["condition"] = $"({EngineNames.InSolution})",
                ["include"] = CanonicalJson.Texts(service.Globs),
                ["modifiers"] = new JsonArray([.. TemplateSources.Excludes(catalog, service.Covers), .. TemplateSources.Renames(catalog, service.Covers)]),
            }),
            ["primaryOutputs"] = new JsonArray([.. service.Projects.Select(project => new JsonObject { ["path"] = project })]),
            ["postActions"] = new JsonArray(Add(catalog, service), NextSteps(template)),
        };
    }

    /// <summary>
    /// Fails where nothing was written, because there is nothing to add, and then says why: the engine cannot refuse earlier
    /// on what it reads from a project.
    /// </summary>
    private static JsonObject Add(TemplateCatalog catalog, ServiceTemplate service) => new()
    {
        ["id"] = "addToSolution",
        ["description"] = "Add the projects to the solution.",
        ["actionId"] = AddToSolution,
        ["applyFileRenamesToManualInstructions"] = true,
        ["manualInstructions"] = new JsonArray(
            new JsonObject
            {
                ["id"] = "byHand",
                ["condition"] = $"({EngineNames.InSolution})",
                ["text"] = $"Run 'dotnet sln add {string.Join(' ', service.Projects)}'.",
            },
            new JsonObject
            {
                ["id"] = "elsewhere",
                ["condition"] = $"(!{EngineNames.InSolution})",
                ["text"] = $"Nothing was written. Run the command in the root of a solution made by 'dotnet new {catalog.Template.ShortName}': the folder with its .slnx and .xproj files.",
            }),
    };

    private static JsonObject NextSteps(TemplateInfo template)
    {
        var action = TemplatePostActions.NextSteps(template);
        action["condition"] = $"({EngineNames.InSolution})";
        return action;
    }
}
