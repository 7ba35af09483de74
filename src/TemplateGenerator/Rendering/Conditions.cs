using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>Conditions as the template engine's C++2 evaluator reads them: always one pair of parentheses around the whole.</summary>
internal static class Conditions
{
    /// <summary>True when none of the selections matches, so when files they claim must go.</summary>
    public static string NoneOf(TemplateCatalog catalog, IReadOnlyList<Selection> selections) =>
        And([.. selections.Select(selection => Or([.. selection.Terms.Select(term => And([.. term.Choices.Select(choice => Not(catalog, term.Option, choice))]))]))]);

    public static string AllOf(TemplateCatalog catalog, Selection selection) =>
        And([.. selection.Terms.Select(term => Or([.. term.Choices.Select(choice => Is(catalog, term.Option, choice))]))]);

    /// <summary>True when the first selection matches and the second does not.</summary>
    public static string Unless(TemplateCatalog catalog, Selection first, Selection second) =>
        And([AllOf(catalog, first), NoneOf(catalog, [second])]);

    /// <summary>True when none of the conditions is.</summary>
    public static string None(IReadOnlyList<string> conditions) => And([.. conditions.Select(condition => $"!{Parenthesized(condition)}")]);

    /// <summary>True when a rule refuses; over option values, since a parameter's condition cannot see computed symbols.</summary>
    public static string Refuses(Rule rule) =>
        And([
            .. rule.When.Terms.Select(term => Or([.. term.Choices.Select(choice => Equal(term.Option, choice))])),
            Or([.. rule.Require.Terms.Select(term => And([.. term.Choices.Select(choice => NotEqual(term.Option, choice))]))]),
        ]);

    public static string IsOneOf(string symbol, IEnumerable<string> values) =>
        Or([.. values.Select(value => Equal(symbol, value))]);

    public static string Parenthesized(string condition) =>
        condition.StartsWith('(') && ClosesAtEnd(condition) ? condition : $"({condition})";

    public static string Equal(string symbol, string value) => $"{symbol} == \"{value}\"";

    private static string NotEqual(string symbol, string value) => $"{symbol} != \"{value}\"";

    private static string Is(TemplateCatalog catalog, string option, string choice) =>
        Symbol(catalog, option, choice) ?? Equal(option, choice);

    private static string Not(TemplateCatalog catalog, string option, string choice) =>
        Symbol(catalog, option, choice) is { } symbol ? $"!{symbol}" : NotEqual(option, choice);

    private static string? Symbol(TemplateCatalog catalog, string option, string choice) =>
        catalog.FindOption(option)?.FindChoice(choice)?.Symbol;

    /// <summary>Groups first: the engine misreads a group of alternatives on the right of <c>&amp;&amp;</c>.</summary>
    private static string And(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"({string.Join(" && ", parts.OrderByDescending(part => part.StartsWith('(')))})";

    /// <summary>Two at a time, for the engine misreads three in a row within a larger condition.</summary>
    private static string Or(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? parts[0] : $"({parts[0]} || {Or([.. parts.Skip(1)])})";

    private static bool ClosesAtEnd(string condition)
    {
        var depth = 0;
        for (var index = 0; index < condition.Length; index++)
        {
            depth += condition[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return index == condition.Length - 1;
            }
        }

        return false;
    }
}
