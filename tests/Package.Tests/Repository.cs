using TemplateGenerator.Catalog;

namespace Package.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static TemplateCatalog Catalog { get; } = CatalogLoader.Load(File.ReadAllText(Path.Combine(Root, "content", "catalog.json")));

    public static string TemplateFolder { get; } = Path.Combine(Root, Catalog.Template.Folder);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "PrivateFargateTemplates.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
