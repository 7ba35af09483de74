namespace TemplateGenerator.Catalog;

/// <summary>The NuGet package; <c>Version</c> is stated nowhere else.</summary>
internal sealed record PackInfo(string Id, string Version);
