namespace TemplateGenerator.Catalog;

/// <summary>A named set of values, given to <c>dotnet new</c> as <c>--baseline</c>.</summary>
internal sealed record Preset
{
    public required string Id { get; init; }

    /// <summary>What it is for, in a line of <c>dotnet new --help</c>.</summary>
    public required string Summary { get; init; }

    public required string Description { get; init; }

    /// <summary>Option → choice. Options that it leaves out keep their default.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
