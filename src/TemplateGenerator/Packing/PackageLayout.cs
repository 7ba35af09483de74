using TemplateGenerator.Catalog.Templates;

namespace TemplateGenerator.Packing;

/// <summary>Places of the repository's files in the package.</summary>
internal static class PackageLayout
{
    /// <param name="template">Whose icon is the package's too.</param>
    /// <param name="templateFiles">Paths under templates/, as git lists them.</param>
    /// <returns>Path in the repository → path in the package.</returns>
    public static IReadOnlyList<(string Source, string Target)> Of(SolutionTemplate template, IEnumerable<string> templateFiles) =>
    [
        ("LICENSE", "LICENSE"),
        ($"{template.Folder}/.template.config/icon.png", "icon.png"),
        .. templateFiles.Select(path => (path, $"content/{path}")),
    ];
}
