namespace TemplateGenerator.Catalog.Files;

/// <summary>Another name for a file of the template. Both are relative to its folder.</summary>
internal sealed record Rename
{
    public required string From { get; init; }
    public required string To { get; init; }
}
