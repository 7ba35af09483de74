namespace TemplateGenerator.Catalog;

/// <summary>The NuGet package.</summary>
internal sealed record PackInfo
{
    public required string Id { get; init; }

    /// <summary>Stated nowhere else.</summary>
    public required string Version { get; init; }
}
