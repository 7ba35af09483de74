using TemplateGenerator.Commands;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class RenderedRepository
{
    [Fact]
    public void IsTheSameToTheByteEveryTime() => Assert.Equal(Render("# R\n<!-- options:start -->\n<!-- options:end -->\n"), Render("# R\n<!-- options:start -->\n<!-- options:end -->\n"));

    [Fact]
    public void HasNoCarriageReturnAndEndsWithOneNewline() =>
        Assert.All(Render(null), file =>
        {
            Assert.DoesNotContain('\r', file.Content);
            Assert.EndsWith("\n", file.Content, StringComparison.Ordinal);
            Assert.False(file.Content.EndsWith("\n\n", StringComparison.Ordinal), file.Path);
        });

    [Fact]
    public void KeepsWhatPeopleWroteAroundTheTable()
    {
        var readme = Readme("before\n<!-- options:start -->\nold\n<!-- options:end -->\nafter\n");

        Assert.StartsWith($"before\n{MarkedSection.Start}\n\nnetwork=", readme, StringComparison.Ordinal);
        Assert.EndsWith($"`none`\n\n{MarkedSection.End}\nafter\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void RenderedAgainDoesNotChange()
    {
        var once = Readme(null);

        Assert.Equal(once, Readme(once));
    }

    [Theory]
    [InlineData("no markers")]
    [InlineData("<!-- options:end --> <!-- options:start -->")]
    public void PageWithoutMarkersIsRefused(string readme) =>
        Assert.Throws<MissingMarkersException>(() => Render(readme));

    [Fact]
    public async Task CommittedFilesAreWhatRendersNow() =>
        Assert.Equal(
            "",
            string.Join('\n', CheckReport.Lines(
                WorkingTree.Catalog.Template.Folder,
                Drift.Find(RepositoryRenderer.Render(await RenderInput.ReadAsync(WorkingTree.Repository, WorkingTree.Catalog, TestContext.Current.CancellationToken)), WorkingTree.Repository.Read),
                [],
                [])));

    private static string Readme(string? readme) => Render(readme).Single(file => file.Path == "README.md").Content;

    private static IReadOnlyList<RenderedFile> Render(string? readme) =>
        RepositoryRenderer.Render(new RenderInput(Samples.Catalog(), Samples.Views, readme, Samples.Layout, Samples.Files));
}
