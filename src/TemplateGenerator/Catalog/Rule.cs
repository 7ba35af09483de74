namespace TemplateGenerator.Catalog;

/// <summary>Refuses every combination that matches <c>When</c> and does not match <c>Require</c>.</summary>
/// <param name="Parameter">The name that <c>dotnet new</c> reports as a missing option, so a short sentence in kebab case.</param>
/// <param name="When">What must be chosen for the rule to apply.</param>
/// <param name="Require">What must then be chosen too.</param>
/// <param name="Message">Says what to choose instead.</param>
internal sealed record Rule(string Parameter, Selection When, Selection Require, string Message)
{
    public bool Allows(Combination combination) =>
        !When.Matches(combination) || Require.Matches(combination);
}
