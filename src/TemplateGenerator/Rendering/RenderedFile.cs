namespace TemplateGenerator.Rendering;

/// <param name="Path">Relative to the root of the repository, with /.</param>
/// <param name="Content">With \n; written as UTF-8 without a byte order mark.</param>
internal sealed record RenderedFile(string Path, string Content);
