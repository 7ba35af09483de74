using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Workspace;

/// <summary>The checkout that the running tests were built from.</summary>
internal static class Checkout
{
    public static Repository Repository { get; } = Repository.Find(given: null, AppContext.BaseDirectory);

    public static string Root => Repository.Root;

    public static TemplateCatalog Catalog { get; } = CatalogLoader.Load(Repository);

    public static string TemplateFolder { get; } = Repository.FullPath(Catalog.Template.Folder);
}
