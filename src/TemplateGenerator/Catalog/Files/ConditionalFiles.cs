namespace TemplateGenerator.Catalog.Files;

/// <summary>Files that depend on more than one option at a time, and those of them that get another name.</summary>
internal sealed record ConditionalFiles(Selection When, IReadOnlyList<string> Files, IReadOnlyList<Rename> Renames);
