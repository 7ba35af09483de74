using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Catalog;

internal sealed record Choice
{
    public required string Id { get; init; }

    /// <summary>The name for <c>#if (Symbol)</c> in the template's files; null for a choice that no file asks about.</summary>
    public string? Symbol { get; init; }

    public required string DisplayName { get; init; }
    public required string Description { get; init; }

    /// <summary>Globs, relative to the template folder, of files that exist only with this choice.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Paths, relative to the template folder, that get another name with this choice.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];

    public Diagram Diagram { get; init; } = new();
}
