namespace TemplateGenerator.Catalog.Checks;

internal static class RuleChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog)
    {
        var unknown = catalog.Rules.SelectMany((rule, index) =>
            SelectionChecks.Check(catalog, $"rules[{index}].when", rule.When)
                .Concat(SelectionChecks.Check(catalog, $"rules[{index}].require", rule.Require))).ToList();

        // Combinations mean nothing before every name is known.
        return unknown.Count > 0 ? unknown : [.. CheckMessages(catalog), .. CheckSymbols(catalog), .. CheckCombinations(catalog)];
    }

    private static IEnumerable<CatalogProblem> CheckMessages(TemplateCatalog catalog) =>
        from entry in catalog.Rules.Select((rule, index) => (Rule: rule, Index: index))
        where entry.Rule.Message.IndexOfAny([',', ':', '\'']) >= 0
        select new CatalogProblem($"rules[{entry.Index}].message", "has a comma, colon or quotation mark, at which the template engine would cut it; make sentences without.");

    /// <summary>The infrastructure's guard is C#, which knows symbols and no values of options.</summary>
    private static IEnumerable<CatalogProblem> CheckSymbols(TemplateCatalog catalog) =>
        from entry in catalog.Rules.Select((rule, index) => (Rule: rule, Index: index))
        from term in entry.Rule.When.Terms.Concat(entry.Rule.Require.Terms)
        from choice in term.Choices
        where catalog.FindOption(term.Option)!.FindChoice(choice)!.Symbol is null
        select new CatalogProblem($"rules[{entry.Index}]", $"names {term.Option} {choice}, which has no symbol; give it one.");

    private static IEnumerable<CatalogProblem> CheckCombinations(TemplateCatalog catalog)
    {
        var all = Combinations.All(catalog).ToList();
        foreach (var (rule, index) in catalog.Rules.Select((rule, index) => (rule, index)))
        {
            if (all.All(rule.Allows))
            {
                yield return new($"rules[{index}]", "refuses no combination; remove it or correct its 'when'.");
            }
            else if (!all.Any(combination => rule.When.Matches(combination) && rule.Allows(combination)))
            {
                yield return new($"rules[{index}].require", "cannot be satisfied together with 'when'; correct one of them.");
            }
        }

        var valid = Combinations.Valid(catalog);
        foreach (var problem in CheckChoices(catalog, valid))
        {
            yield return problem;
        }

        var defaults = Combinations.WithDefaults(catalog, new Dictionary<string, string>());
        foreach (var rule in catalog.Rules.Where(rule => !rule.Allows(defaults)))
        {
            yield return new("options", $"the defaults ({defaults.Id}) are refused by a rule: {rule.Message}");
        }
    }

    private static IEnumerable<CatalogProblem> CheckChoices(TemplateCatalog catalog, IReadOnlyList<Combination> valid)
    {
        if (valid.Count == 0)
        {
            return [new("rules", "refuse every combination; loosen them.")];
        }

        return
            from option in catalog.Options.Select((option, index) => (Value: option, Index: index))
            from choice in option.Value.Choices.Select((choice, index) => (Value: choice, Index: index))
            where !valid.Any(combination => combination[option.Value.Id] == choice.Value.Id)
            select new CatalogProblem(
                $"options[{option.Index}].choices[{choice.Index}]",
                $"the rules leave no combination with {option.Value.Id} {choice.Value.Id}; remove the choice or loosen the rules.");
    }
}
