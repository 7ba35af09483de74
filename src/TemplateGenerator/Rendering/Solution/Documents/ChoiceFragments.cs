using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>Fragments of texts on single choices, each in a condition that the template engine answers.</summary>
internal static class ChoiceFragments
{
    /// <param name="catalog">Its options in their order.</param>
    /// <param name="texts">Name → text; a name ends in <c>option/choice</c>.</param>
    /// <param name="part">How the names begin, with a slash at the end; empty for nothing.</param>
    public static IReadOnlyList<object> Of(TemplateCatalog catalog, IReadOnlyDictionary<string, string> texts, string part = "") =>
    [
        .. from option in catalog.Options
           from choice in option.Choices
           let text = texts.GetValueOrDefault($"{part}{option.Id}/{choice.Id}")
           where text is not null
           select new { condition = ConditionOf(catalog, option, choice), text = text.Trim('\n') },
    ];

    public static string ConditionOf(TemplateCatalog catalog, TemplateOption option, Choice choice) =>
        Conditions.Parenthesized(Conditions.AllOf(catalog, new Selection([new SelectionTerm(option.Id, [choice.Id])])));
}
