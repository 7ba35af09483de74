namespace TemplateGenerator.Catalog;

/// <summary>Names that an added service must not have, since a project of the solution has them.</summary>
internal sealed record ReservedNames
{
    /// <summary>The name that <c>dotnet new</c> reports as a missing option when such a name is given.</summary>
    public string Parameter { get; init; } = "";

    public IReadOnlyList<string> Names { get; init; } = [];
}
