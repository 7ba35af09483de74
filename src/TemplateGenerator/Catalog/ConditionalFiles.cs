namespace TemplateGenerator.Catalog;

/// <summary>Files that depend on more than one option at a time.</summary>
internal sealed record ConditionalFiles(Selection When, IReadOnlyList<string> Files);
