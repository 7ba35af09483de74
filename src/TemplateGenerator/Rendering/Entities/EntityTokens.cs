namespace TemplateGenerator.Rendering.Entities;

/// <summary>
/// What stands in the template's files where a solution has the name of its entity. "Item" alone would not do: C#, DynamoDB, CSS and MSBuild
/// have items of their own.
/// </summary>
internal static class EntityTokens
{
    public const string Type = "AcmeItem";

    public const string Types = "AcmeItems";

    /// <summary>The value of <c>--entity</c> when nobody passes another.</summary>
    public const string Default = "Item";

    /// <summary>Longer ones first: the engine takes the longest that stands at a place.</summary>
    public static IReadOnlyList<EntityToken> All { get; } =
    [
        new(Types, EntityForms.Type, "Items", IsPlural: true),
        new(Type, EntityForms.Type, Default),
        new("acmeItems", EntityForms.Member, "items", IsPlural: true),
        new("acmeItem", EntityForms.Member, "item"),
        new("acme-items", EntityForms.Kebab, "items", IsPlural: true),
        new("acme-item", EntityForms.Kebab, "item"),
        new("an_acme_item", EntityForms.SnakeWithArticle, "an_item"),
        new("An_acme_item", EntityForms.SnakeSentenceWithArticle, "An_item"),
        new("acme_items", EntityForms.Snake, "items", IsPlural: true),
        new("acme_item", EntityForms.Snake, "item"),
        new("an acme item", EntityForms.WithArticle, "an item"),
        new("An acme item", EntityForms.SentenceWithArticle, "An item"),
        new("acme items", EntityForms.Words, "items", IsPlural: true),
        new("acme item", EntityForms.Words, "item"),
        new("Acme items", EntityForms.Sentence, "Items", IsPlural: true),
        new("Acme item", EntityForms.Sentence, "Item"),
    ];

    /// <summary>A text or path as a solution with the default entity has it.</summary>
    public static string InDefault(string text) =>
        All.Aggregate(text, (result, token) => result.Replace(token.Text, token.InDefault, StringComparison.Ordinal));
}
