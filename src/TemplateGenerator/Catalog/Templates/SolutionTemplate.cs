namespace TemplateGenerator.Catalog.Templates;

/// <summary>The solution template.</summary>
internal sealed record SolutionTemplate : TemplateMetadata
{
    public required string Author { get; init; }
    public required IReadOnlyList<string> Classifications { get; init; }
    public required string Language { get; init; }
    public required string Type { get; init; }
    public required string DefaultName { get; init; }

    /// <summary>A NuGet version range such as <c>[10.0.100,)</c>.</summary>
    public required string SdkVersion { get; init; }
}
