using System.Text.Json.Nodes;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Solution;

namespace TemplateGenerator.Rendering.Entities;

/// <summary>The options <c>--entity</c> and <c>--entities</c>, what is made of them, and whether they can be taken.</summary>
internal static class EntitySymbols
{
    /// <summary>A name in Pascal or camel case, without a run of capitals: it has to be taken apart into words.</summary>
    private const string Word = "(?=.{2,30}$)[A-Za-z][a-z0-9]+(?:[A-Z][a-z0-9]+)*";

    private const string RegularPlural = "regularEntities";
    private const string EitherPlural = "eitherEntities";
    private const string Plural = "entitiesName";
    private const string Both = "entityAndEntities";
    private const string WithNames = "entityAndNames";

    private const string IsWord = "EntityIsWord";
    private const string PluralIsWord = "EntitiesIsWord";
    private const string HasNoPlural = "EntityHasNoPlural";
    private const string IsTaken = "EntityIsTaken";
    private const string IsInName = "EntityIsInName";

    public static IEnumerable<KeyValuePair<string, string>> Options { get; } =
    [
        new(EngineNames.Entity, "What the service keeps, in the singular, such as Order or PurchaseOrder. Types, routes, tables, tests and pages are named after it."),
        new(EngineNames.Entities, "The plural of entity where s, es or ies at its end is wrong, such as People."),
    ];

    /// <param name="taken">Names that no entity may have, in lower case.</param>
    /// <param name="names">Symbols with the names of the solution and the service.</param>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Build(IReadOnlyList<string> taken, params IEnumerable<string> names) =>
    [
        Parameter(EngineNames.Entity, "Entity", EntityTokens.Default),
        Parameter(EngineNames.Entities, "Entities", ""),
        new(RegularPlural, EngineSymbols.Derived(EntityForms.RegularPlural, EngineNames.Entity)),
        new(EitherPlural, EngineSymbols.Joined([EngineNames.Entities, RegularPlural], "|")),
        new(Plural, EngineSymbols.Replaced(EitherPlural, (@"^\|", ""), (@"\|.*$", ""))),
        .. EntityTokens.All.Select(token => KeyValuePair.Create(token.Symbol, (JsonNode?)Replacing(token))),
        new(Both, EngineSymbols.Joined([EngineNames.Entity, Plural], "|")),
        new(WithNames, EngineSymbols.Joined([EngineNames.Entity, .. names], "|")),
        new(IsWord, EngineSymbols.Matches(EngineNames.Entity, $"^{Word}$")),
        new(PluralIsWord, EngineSymbols.Matches(EngineNames.Entities, $"^(?:{Word})?$")),
        new(HasNoPlural, EngineSymbols.Matches(Both, @"^(?i)([^|]*)\|\1$")),
        new(IsTaken, EngineSymbols.Matches(Both, $@"(?i)(?:^|\|)(?:{string.Join('|', taken)})(?:\||$)")),
        new(IsInName, EngineSymbols.Matches(WithNames, @"^(?i)([^|]*)\|(?:.*[.|])?\1(?:[.|]|$)")),
        new(EngineNames.EntityIsValid, TemplateSymbols.ComputedSymbol($"({IsWord} && {PluralIsWord} && !{HasNoPlural} && !{IsTaken} && !{IsInName})")),
    ];

    /// <summary>What to say where the entity is refused: the engine shows the last one that holds.</summary>
    public static IEnumerable<JsonNode> Refusals() =>
    [
        Refusal("entityInName", $"({IsInName})",
            $"Nothing was written. {EntityTokens.Type} is a part of the solution's or the service's name, and the namespace would hide the type: choose another --entity or another -n."),
        Refusal("entityTaken", $"({IsTaken})",
            $"Nothing was written. {EntityTokens.Type} or {EntityTokens.Types} is a word of C# or TypeScript, or a name that the code uses already: choose another, such as Customer{EntityTokens.Type}."),
        Refusal("entityWithoutPlural", $"({HasNoPlural})",
            $"Nothing was written. --entity and --entities are the same, and the code needs two names: pass another plural, such as {EntityTokens.Type}List."),
        Refusal("entityMisspelt", $"(!({IsWord} && {PluralIsWord}))",
            "Nothing was written. --entity and --entities take 2 to 30 letters and digits of the English alphabet: a letter first, and a capital where a word begins, such as Order, PurchaseOrder or Sku."),
    ];

    private static JsonObject Refusal(string id, string condition, string text) => new() { ["id"] = id, ["condition"] = condition, ["text"] = text };

    private static KeyValuePair<string, JsonNode?> Parameter(string id, string displayName, string defaultValue) => new(id, new JsonObject
    {
        ["type"] = "parameter",
        ["datatype"] = "text",
        ["displayName"] = displayName,
        ["description"] = Options.Single(option => option.Key == id).Value,
        ["defaultValue"] = defaultValue,
    });

    private static JsonObject Replacing(EntityToken token)
    {
        var symbol = EngineSymbols.Derived(token.Form, token.IsPlural ? Plural : EngineNames.Entity);
        symbol["replaces"] = token.Text;
        if (token.RenamesFiles)
        {
            symbol["fileRename"] = token.Text;
        }

        return symbol;
    }
}
