using TemplateGenerator.Catalog;
using TemplateGenerator.Commands;

/// <summary>The checkout that the running tests were built from.</summary>
internal static class Checkout
{
    public static Repository Repository { get; } = Repository.Find(given: null, AppContext.BaseDirectory);

    public static string Root => Repository.Root;

    public static TemplateCatalog Catalog { get; } = Repository.LoadCatalog();

    public static string TemplateFolder { get; } = Repository.FullPath(Catalog.Template.Folder);
}
