using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests;

/// <summary>The repository these tests are part of.</summary>
internal static class WorkingTree
{
    public static Repository Repository { get; } = Repository.Find(null, AppContext.BaseDirectory);

    public static TemplateCatalog Catalog { get; } = CatalogLoader.Load(Repository);
}
