namespace TemplateGenerator.Catalog;

/// <summary>A named set of values, given to <c>dotnet new</c> as <c>--baseline</c>.</summary>
internal sealed record Preset
{
    public required string Id { get; init; }
    public required string Description { get; init; }

    /// <summary>Option → choice. Options that it leaves out keep their default.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
