namespace TemplateGenerator.Catalog;

/// <summary>Choices by option: every option named must have one of the choices listed for it.</summary>
internal sealed record Selection(IReadOnlyList<SelectionTerm> Terms)
{
    public bool Matches(Combination combination) =>
        Terms.All(term => term.Choices.Contains(combination[term.Option]));

    /// <summary>What matches where every one of the selections does.</summary>
    public static Selection Both(IEnumerable<Selection> selections) =>
        new([.. selections.SelectMany(selection => selection.Terms)
            .GroupBy(term => term.Option, term => term.Choices, StringComparer.Ordinal)
            .Select(terms => new SelectionTerm(terms.Key, [.. terms.Aggregate((first, second) => [.. first.Intersect(second)])]))]);
}

internal sealed record SelectionTerm(string Option, IReadOnlyList<string> Choices);
