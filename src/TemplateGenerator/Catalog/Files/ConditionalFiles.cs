namespace TemplateGenerator.Catalog.Files;

/// <summary>Files that depend on more than one option at a time.</summary>
internal sealed record ConditionalFiles
{
    public required Selection When { get; init; }

    /// <summary>Globs, relative to the template folder.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Those of them that get another name.</summary>
    public IReadOnlyList<Rename> Renames { get; init; } = [];
}
