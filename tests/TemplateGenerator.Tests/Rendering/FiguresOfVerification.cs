using TemplateGenerator.Rendering;
using TemplateGenerator.Rendering.Pages;

namespace TemplateGenerator.Tests.Rendering;

public sealed class FiguresOfVerification
{
    private static readonly VerificationFigures _figures = new()
    {
        MeasuredOn = "2026-11-21",
        Machine = "2 virtual processors",
        Cdk = "2.160.0",
        MemoryMiB = 2048,
        DiskMiB = 512,
        Alone = 1,
        Growths = [new(8, 6)],
        Whole = new(200, [new("validate")], [new("render", 200, "solutions", 4), new("validate", 30, "distinct templates", 6)], [], []),
    };

    [Fact]
    public void ArePutIntoThePage() => Assert.Equal(
        "200 in 20\nrender 200 solutions 4.0 0\nvalidate 30 distinct templates 6.0 1\nall  10.0 1\n",
        VerificationPage.Render(_figures, Samples.Views.VerificationPage));

    [Fact]
    public void MakeNoPageWhereThereAreNone()
    {
        Assert.DoesNotContain(Rendered(null), file => file.Path == VerificationPage.Path);
        Assert.Contains(Rendered(_figures), file => file.Path == VerificationPage.Path);
    }

    private static IReadOnlyList<RenderedFile> Rendered(VerificationFigures? figures) =>
        RepositoryRenderer.Render(new RenderInput(Samples.Catalog(), Samples.Views, null, Samples.Layout, Samples.Files, Verification: figures));
}
