using System.Text.Json.Nodes;

namespace TemplateGenerator.Rendering.Entities;

/// <summary>Value forms that turn the name of an entity, such as <c>PurchaseOrder</c>, into what stands in code, paths and sentences.</summary>
internal static class EntityForms
{
    /// <summary>PurchaseOrder.</summary>
    public const string Type = "entityType";

    /// <summary>purchaseOrder.</summary>
    public const string Member = "entityMember";

    /// <summary>purchase-order.</summary>
    public const string Kebab = "entityKebab";

    /// <summary>purchase_order.</summary>
    public const string Snake = "entitySnake";

    /// <summary>purchase order.</summary>
    public const string Words = "entityWords";

    /// <summary>Purchase order.</summary>
    public const string Sentence = "entitySentence";

    /// <summary>a purchase order.</summary>
    public const string WithArticle = "entityWithArticle";

    /// <summary>A purchase order.</summary>
    public const string SentenceWithArticle = "entitySentenceWithArticle";

    /// <summary>a_purchase_order.</summary>
    public const string SnakeWithArticle = "entitySnakeWithArticle";

    /// <summary>A_purchase_order.</summary>
    public const string SnakeSentenceWithArticle = "entitySnakeSentenceWithArticle";

    /// <summary>PurchaseOrders.</summary>
    public const string RegularPlural = "entityRegularPlural";

    private const string FirstUpper = "entityFirstUpper";
    private const string FirstLower = "entityFirstLower";
    private const string Lower = "entityLower";
    private const string Gaps = "entityGaps";
    private const string Dashes = "entityDashes";
    private const string Underscores = "entityUnderscores";

    public static IEnumerable<KeyValuePair<string, JsonNode?>> All() =>
    [
        Plain(FirstUpper, "firstUpperCaseInvariant"),
        Plain(FirstLower, "firstLowerCaseInvariant"),
        Plain(Lower, "lowerCaseInvariant"),
        Replace(Gaps, "(?<=[a-z0-9])(?=[A-Z])", " "),
        Replace(Dashes, " ", "-"),
        Replace(Underscores, " ", "_"),
        Chain(Type, FirstUpper),
        Chain(Member, FirstLower),
        Chain(Kebab, Gaps, Lower, Dashes),
        Chain(Snake, Gaps, Lower, Underscores),
        Chain(Words, Gaps, Lower),
        Chain(Sentence, Gaps, Lower, FirstUpper),
        // By sound: a user, a unit, an hour.
        Replace("entityAn", "^(?:(?!uni(?!n)|us[aeu]|util|eu|one)[aeiou]|hour|honou?r|heir)", "an $0"),
        Replace("entityA", "^(?!an )", "a "),
        Chain(WithArticle, Gaps, Lower, "entityAn", "entityA"),
        Chain(SentenceWithArticle, WithArticle, FirstUpper),
        Chain(SnakeWithArticle, WithArticle, Underscores),
        Chain(SnakeSentenceWithArticle, SentenceWithArticle, Underscores),
        Replace("entityPluralOfY", "(?<![aeiou])y$", "ie"),
        Replace("entityPluralOfSibilant", "(?:s|x|z|ch|sh)$", "$0e"),
        Replace("entityPluralEnd", "$", "s"),
        Chain(RegularPlural, FirstUpper, "entityPluralOfY", "entityPluralOfSibilant", "entityPluralEnd"),
    ];

    private static KeyValuePair<string, JsonNode?> Plain(string name, string identifier) => new(name, new JsonObject { ["identifier"] = identifier });

    private static KeyValuePair<string, JsonNode?> Replace(string name, string pattern, string replacement) =>
        new(name, new JsonObject { ["identifier"] = "replace", ["pattern"] = pattern, ["replacement"] = replacement });

    private static KeyValuePair<string, JsonNode?> Chain(string name, params string[] steps) =>
        new(name, new JsonObject { ["identifier"] = "chain", ["steps"] = CanonicalJson.Texts(steps) });
}
