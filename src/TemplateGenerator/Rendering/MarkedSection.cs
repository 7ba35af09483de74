namespace TemplateGenerator.Rendering;

/// <summary>The rendered part of a page that people write: what stands between two marker lines.</summary>
internal static class MarkedSection
{
    public const string Start = "<!-- options:start (rendered from content/catalog.json by `./build.sh render`) -->";

    public const string End = "<!-- options:end -->";

    private const string StartPrefix = "<!-- options:start";

    /// <summary>The page with the section put in, or null when it has no pair of markers.</summary>
    public static string? Put(string page, string section)
    {
        var start = page.IndexOf(StartPrefix, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        return start < 0 || end < start
            ? null
            : $"{page[..start]}{Start}\n\n{section.Trim('\n')}\n\n{page[end..]}";
    }
}
