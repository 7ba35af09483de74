using TemplateGenerator.Catalog;
using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class TheRealTemplate
{
    [Fact]
    public async Task HasNoFinding()
    {
        var files = await WorkingTree.Repository.TemplateFilesAsync(WorkingTree.Catalog.Template, TestContext.Current.CancellationToken);

        Assert.NotEmpty(files);
        Assert.Empty(new TemplateLinter(WorkingTree.Catalog).Lint(files));
    }

    [Fact]
    public async Task HasEveryFileThatTheCatalogClaims()
    {
        var files = await WorkingTree.Repository.TemplateFilesAsync(WorkingTree.Catalog.Template, TestContext.Current.CancellationToken);

        Assert.Empty(new FilePlan(WorkingTree.Catalog, files.Select(file => file.Path)).Problems(WorkingTree.Catalog));
    }
}
