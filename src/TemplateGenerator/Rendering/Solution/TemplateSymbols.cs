using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Entities;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>The symbols of template.json: names, options, what is computed from them, and refusals.</summary>
internal static class TemplateSymbols
{
    public static JsonObject Build(TemplateCatalog catalog, SolutionLayout layout) =>
        new([
            .. NameForms.Symbols(),
            new(EngineNames.ServiceName, FirstServiceName()),
            .. EntitySymbols.Build(layout.Entities, "name"),
            .. catalog.Options.Select(option => KeyValuePair.Create(option.Id, (JsonNode?)Parameter(option))),
            .. Computed(catalog),
            new(EngineNames.Authoring, ComputedSymbol("(false)")),
            new(EngineNames.SkipRestore, SkipRestore()),
            .. Refusals(catalog),
        ]);

    private static JsonObject Parameter(TemplateOption option) => new()
    {
        ["type"] = "parameter",
        ["datatype"] = "choice",
        ["displayName"] = option.DisplayName,
        ["description"] = option.Description,
        ["defaultValue"] = option.Default,
        ["replaces"] = Tokens.OptionValue(option.Id),
        ["choices"] = new JsonArray([.. option.Choices.Select(choice => new JsonObject
        {
            ["choice"] = choice.Id,
            ["displayName"] = choice.DisplayName,
            ["description"] = choice.Summary,
        })]),
    };

    /// <summary>The symbols of choices.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Computed(TemplateCatalog catalog) =>
        from option in catalog.Options
        from choice in option.Choices
        where choice.Symbol is not null
        select KeyValuePair.Create(choice.Symbol!, (JsonNode?)ComputedSymbol($"({Conditions.Equal(option.Id, choice.Id)})"));

    public static JsonObject ComputedSymbol(string condition) => new() { ["type"] = "computed", ["value"] = condition };

    private static JsonObject FirstServiceName() => new()
    {
        ["type"] = "generated",
        ["generator"] = "constant",
        ["parameters"] = new JsonObject { ["value"] = Tokens.FirstServiceNameOfSolutions },
        ["replaces"] = Tokens.FirstServiceName,
    };

    private static JsonObject SkipRestore() => new()
    {
        ["type"] = "parameter",
        ["datatype"] = "bool",
        ["displayName"] = "Skip restore",
        ["description"] = "Leaves out the restore of NuGet packages after the solution has been written.",
        ["defaultValue"] = "false",
    };

    /// <summary>
    /// The engine has no validation across options. A hidden parameter that becomes required makes `dotnet new` stop
    /// and print the parameter's name, which is therefore a sentence and a command.
    /// </summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Refusals(TemplateCatalog catalog) =>
        catalog.Rules.Select(rule => Refusal(RefusalName.Of(catalog, rule), rule.Message, Conditions.Refuses(rule)));

    public static KeyValuePair<string, JsonNode?> Refusal(string parameter, string message, string condition) =>
        new(parameter, new JsonObject
        {
            ["type"] = "parameter",
            ["datatype"] = "text",
            ["description"] = message,
            ["isRequired"] = Conditions.Parenthesized(condition),
        });
}
