using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>Actions after the files are written: restore, and a line of instructions. No script: the engine would ask before running it.</summary>
internal static class TemplatePostActions
{
    /// <summary>No host has this action, so that it fails, and says why. The engine itself validates no text.</summary>
    public const string NoAction = "6D0A1C0C-3B0E-4B43-8B53-9C0D2A0F8B11";

    private const string Restore = "210D431B-A78B-4D2F-B762-4ED3E3EA9025";

    private const string Instructions = "AC1156F7-BB77-4DB8-B28F-24EEBCCA1E5C";

    public static JsonArray Build(SolutionTemplate template) =>
        new(
            new JsonObject
            {
                ["id"] = "refuse",
                ["description"] = "No solution is made.",
                ["actionId"] = NoAction,
                ["condition"] = $"(!{EngineNames.EntityIsValid})",
                ["applyFileRenamesToManualInstructions"] = true,
                ["manualInstructions"] = new JsonArray([.. EntitySymbols.Refusals()]),
            },
            new JsonObject
            {
                ["id"] = "restore",
                ["description"] = "Restore the NuGet packages of the solution.",
                ["actionId"] = Restore,
                ["condition"] = $"({EngineNames.EntityIsValid} && !{EngineNames.SkipRestore})",
                ["continueOnError"] = true,
                ["manualInstructions"] = Manual("Run 'dotnet restore' in the new folder."),
            },
            SolutionNextSteps(template));

    private static JsonObject SolutionNextSteps(SolutionTemplate template)
    {
        var action = NextSteps(template);
        action["condition"] = $"({EngineNames.EntityIsValid})";
        return action;
    }

    public static JsonObject NextSteps(TemplateMetadata template) => new()
    {
        ["id"] = "nextSteps",
        ["description"] = "Next steps.",
        ["actionId"] = Instructions,
        ["continueOnError"] = true,
        ["applyFileRenamesToManualInstructions"] = true,
        ["manualInstructions"] = Manual(template.NextSteps),
    };

    private static JsonArray Manual(string text) => new(new JsonObject { ["id"] = "default", ["text"] = text });
}
