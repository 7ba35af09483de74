using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Linting;

namespace TemplateGenerator.Tests.Linting;

public sealed class TheRealTemplate
{
    [Fact]
    public async Task HasNoFinding()
    {
        var files = await TemplateFile.ReadAllAsync(WorkingTree.Repository, WorkingTree.Catalog.Template, TestContext.Current.CancellationToken);

        Assert.NotEmpty(files);
        Assert.Empty(new TemplateLinter(WorkingTree.Catalog).Lint(files));
    }

    [Fact]
    public async Task HasEveryFileThatTheCatalogClaims()
    {
        var files = await TemplateFile.ReadAllAsync(WorkingTree.Repository, WorkingTree.Catalog.Template, TestContext.Current.CancellationToken);

        Assert.Empty(new FilePlan(WorkingTree.Catalog, files.Select(file => file.Path)).Problems(WorkingTree.Catalog));
    }
}
