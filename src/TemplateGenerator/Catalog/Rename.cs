namespace TemplateGenerator.Catalog;

internal sealed record Rename(string From, string To);
