using System.Text.RegularExpressions;

namespace TemplateGenerator.Linting.Directives;

/// <summary>Finds mistakes in the condition of a directive.</summary>
internal sealed partial class ConditionCheck(KnownSymbols symbols)
{
    public IEnumerable<(string Rule, string Effect, string Remedy)> Check(string condition, DirectiveStyle style)
    {
        if (!IsOnePair(condition))
        {
            yield return (
                LintRules.BareCondition,
                $"the engine misreads '{condition}': without one pair of parentheses around the whole, a leading ! is always true and an && or == stops the instantiation.",
                $"Write {style.Example(condition.Length == 0 ? "Symbol" : condition)}.");
        }

        if (Alternatives().IsMatch(condition))
        {
            yield return (
                LintRules.MisreadGroup,
                $"the engine misreads '{condition}': of three alternatives on the right of && it takes the last for an alternative to the whole.",
                "Write them in front: ((A || B || C) && D).");
        }

        foreach (Match comparison in Comparison().Matches(condition))
        {
            var option = symbols.Catalog.FindOption(comparison.Groups["option"].Value);
            if (option is not null && option.FindChoice(comparison.Groups["choice"].Value) is null)
            {
                yield return (
                    LintRules.UnknownChoice,
                    $"'{comparison.Groups["choice"].Value}' is no choice of {option.Id}, so the comparison is always the same.",
                    $"Choices are {string.Join(", ", option.Choices.Select(choice => choice.Id))}.");
            }
        }

        var compared = Comparison().Matches(condition).Select(match => match.Groups["option"].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var name in Identifier().Matches(Literal().Replace(condition, "")).Select(match => match.Value).Distinct())
        {
            var isOption = symbols.Catalog.FindOption(name) is not null && compared.Contains(name);
            if (!isOption && !symbols.IsFlag(name) && name is not ("true" or "false"))
            {
                yield return (
                    LintRules.UnknownSymbol,
                    $"'{name}' is no symbol, so it counts as false and its block is dropped.",
                    $"Symbols are {string.Join(", ", symbols.Flags)}; to keep a condition for the compiler, put '{style.NoEmitOff}' before and '{style.NoEmitOn}' after it.");
            }
        }
    }

    private static bool IsOnePair(string condition)
    {
        var depth = 0;
        for (var index = 0; index < condition.Length; index++)
        {
            depth += condition[index] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return index > 0 && index == condition.Length - 1;
            }
        }

        return false;
    }

    [GeneratedRegex("(?<option>[A-Za-z_]\\w*)\\s*[!=]=\\s*\"(?<choice>[^\"]*)\"")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"&& \((\(|[^()&|]+\|\|[^()&|]+\|\|)")]
    private static partial Regex Alternatives();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
