using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Rendering.Service;

/// <summary>
/// template.json of the service template. Its source is the folder of the solution template next to it in the package, so
/// the first service's files are there once, and come out under other names.
/// </summary>
internal static class ServiceTemplateJson
{
    private const string AddToSolution = "D396686C-DE0E-4DE6-906D-291CD29FC5DE";

    public static JsonObject Build(TemplateCatalog catalog, ServiceTemplate service, SolutionLayout layout)
    {
        var solution = catalog.Template;
        return new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/template",
            ["author"] = solution.Author,
            ["classifications"] = CanonicalJson.Texts(solution.Classifications),
            ["identity"] = service.Identity,
            ["groupIdentity"] = service.GroupIdentity,
            ["name"] = service.Name,
            ["description"] = service.Description,
            ["shortName"] = service.ShortName,
            ["defaultName"] = ServiceTemplate.DefaultName,
            ["preferDefaultName"] = true,
            ["tags"] = new JsonObject { ["language"] = solution.Language, ["type"] = ServiceTemplate.Type },
            ["constraints"] = new JsonObject
            {
                ["sdk"] = new JsonObject { ["type"] = "sdk-version", ["args"] = solution.SdkVersion },
            },
            ["forms"] = new JsonObject([.. new NameForms(catalog.HidingNames, layout, start: "service-").All(), .. EntityForms.All()]),
            ["symbols"] = ServiceSymbols.Build(catalog, service, layout),
            ["sources"] = new JsonArray(new JsonObject
            {
                ["source"] = $"../{solution.ShortName}/",
                ["condition"] = $"({EngineNames.AddsService})",
                ["include"] = CanonicalJson.Texts(service.Globs),
                ["modifiers"] = new JsonArray([.. TemplateSources.Excludes(catalog, service.Covers), .. TemplateSources.Renames(catalog, service.Covers)]),
            }),
            ["primaryOutputs"] = new JsonArray([.. service.Projects.Select(project => new JsonObject { ["path"] = project })]),
            ["postActions"] = new JsonArray(Refuse(catalog), Add(service), NextSteps(service)),
        };
    }

    /// <summary>
    /// Fails, as an action that no host has, and says why: the engine cannot refuse earlier on what it reads from a project.
    /// </summary>
    private static JsonObject Refuse(TemplateCatalog catalog) => new()
    {
        ["id"] = "refuse",
        ["description"] = "No service is added.",
        ["actionId"] = TemplatePostActions.NoAction,
        ["condition"] = $"(!{EngineNames.AddsService})",
        ["applyFileRenamesToManualInstructions"] = true,
        ["manualInstructions"] = new JsonArray(
        [
            .. EntitySymbols.Refusals(),
            new JsonObject
            {
                ["id"] = "taken",
                ["condition"] = $"({EngineNames.InSolution} && {EngineNames.NameTaken})",
                ["text"] = $"Nothing was written. The solution has a project or service of this name already (letter case, dots, dashes and whatever follows {NameForms.AwsNameLength} characters make no difference in AWS): choose another name.",
            },
            new JsonObject
            {
                ["id"] = "elsewhere",
                ["condition"] = $"(!{EngineNames.InSolution})",
                ["text"] = $"Nothing was written. Run the command in the root of a solution made by 'dotnet new {catalog.Template.ShortName}': the folder with its .slnx and .xproj files.",
            },
        ]),
    };

    private static JsonObject Add(ServiceTemplate service) => new()
    {
        ["id"] = "addToSolution",
        ["description"] = "Add the projects to the solution.",
        ["actionId"] = AddToSolution,
        ["condition"] = $"({EngineNames.AddsService})",
        ["applyFileRenamesToManualInstructions"] = true,
        ["manualInstructions"] = new JsonArray(new JsonObject
        {
            ["id"] = "byHand",
            ["text"] = $"Run 'dotnet sln add {string.Join(' ', service.Projects)}'.",
        }),
    };

    private static JsonObject NextSteps(ServiceTemplate template)
    {
        var action = TemplatePostActions.NextSteps(template);
        action["condition"] = $"({EngineNames.AddsService})";
        return action;
    }
}
