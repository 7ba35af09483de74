using TemplateGenerator.Catalog;
using TemplateGenerator.Commands;

/// <summary>The checkout that the running tests were built from.</summary>
internal static class Checkout
{
    private static readonly Repository _repository = Repository.Find(given: null, AppContext.BaseDirectory);

    public static string Root => _repository.Root;

    public static TemplateCatalog Catalog { get; } = _repository.LoadCatalog();

    public static string TemplateFolder { get; } = _repository.FullPath(Catalog.Template.Folder);
}
