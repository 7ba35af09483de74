namespace TemplateGenerator.Catalog;

/// <summary>Refuses every combination that matches <see cref="When"/> and does not match <see cref="Require"/>.</summary>
internal sealed record Rule
{
    /// <summary>A name for the option that <c>dotnet new</c> misses, in kebab case. Users see <see cref="Message"/> in its place.</summary>
    public required string Parameter { get; init; }

    /// <summary>Choices to which the rule applies.</summary>
    public required Selection When { get; init; }

    /// <summary>Choices that these require.</summary>
    public required Selection Require { get; init; }

    /// <summary>Says what to choose instead, without a comma or colon, which the template engine gives a meaning of its own.</summary>
    public required string Message { get; init; }

    public bool Allows(Combination combination) =>
        !When.Matches(combination) || Require.Matches(combination);

    /// <summary>The valid combination that has what the rule applies to, and is otherwise nearest to the defaults.</summary>
    public Combination Remedy(TemplateCatalog catalog)
    {
        var defaults = Combinations.WithDefaults(catalog, new Dictionary<string, string>());
        return Combinations.Valid(catalog).Where(When.Matches).MinBy(combination => combination.Values.Except(defaults.Values).Count())!;
    }
}
