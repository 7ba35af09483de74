namespace TemplateGenerator.Catalog.Files;

internal sealed record Rename(string From, string To);
