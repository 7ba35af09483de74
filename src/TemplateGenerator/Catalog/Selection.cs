namespace TemplateGenerator.Catalog;

/// <summary>Choices by option: every option named must have one of the choices listed for it.</summary>
internal sealed record Selection(IReadOnlyList<SelectionTerm> Terms)
{
    public bool Matches(Combination combination) =>
        Terms.All(term => term.Choices.Contains(combination[term.Option]));
}

internal sealed record SelectionTerm(string Option, IReadOnlyList<string> Choices);
