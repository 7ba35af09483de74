namespace TemplateGenerator.Catalog;

/// <summary>Refuses every combination that matches <see cref="When"/> and does not match <see cref="Require"/>.</summary>
internal sealed record Rule
{
    /// <summary>The name that <c>dotnet new</c> reports as a missing option, so a short sentence in kebab case.</summary>
    public required string Parameter { get; init; }

    /// <summary>Choices to which the rule applies.</summary>
    public required Selection When { get; init; }

    /// <summary>Choices that these require.</summary>
    public required Selection Require { get; init; }

    /// <summary>Says what to choose instead.</summary>
    public required string Message { get; init; }

    public bool Allows(Combination combination) =>
        !When.Matches(combination) || Require.Matches(combination);
}
