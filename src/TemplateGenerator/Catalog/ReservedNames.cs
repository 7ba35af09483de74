namespace TemplateGenerator.Catalog;

/// <summary>Names that, as a part of the namespace, would hide a type or namespace the generated code uses.</summary>
internal sealed record ReservedNames
{
    /// <summary>The name that <c>dotnet new</c> reports as a missing option when such a project name is given.</summary>
    public string Parameter { get; init; } = "";

    public IReadOnlyList<string> Names { get; init; } = [];
}
