using TemplateGenerator.Commands;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class DriftOfAFile
{
    [Fact]
    public void IsNoneWhenItIsAsRendered() => Assert.Empty(Find("a\nb\n", "a\nb\n"));

    [Fact]
    public void ShowsTheChangedLines() => Assert.Equal(["- x", "+ b"], Assert.Single(Find("a\nx\n", "a\nb\n")).Diff);

    [Fact]
    public void SaysThatItIsMissing() => Assert.Equal(["the file is missing"], Assert.Single(Find(null, "a\n")).Diff);

    [Fact]
    public void SaysThatOnlyLineEndingsDiffer() =>
        Assert.Contains("line endings", Assert.Single(Assert.Single(Find("a\r\n", "a\n")).Diff), StringComparison.Ordinal);

    [Fact]
    public void IsShort()
    {
        var diff = Assert.Single(Find("a\n", string.Concat(Enumerable.Range(0, 100).Select(line => $"{line}\n")))).Diff;

        Assert.Equal(13, diff.Count);
        Assert.EndsWith("more changed lines", diff[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void IsReportedWithTheCommandThatRepairsIt() =>
        Assert.Equal(
            """
            error: 1 file not as content/ renders now (- as it stands, + as rendered):
              x.json
                - x
                + b
            Repair with: ./build.sh render
            """,
            string.Join('\n', CheckReport.Lines("templates/sample", Find("a\nx\n", "a\nb\n"), [], [])));

    private static IReadOnlyList<Drift> Find(string? committed, string rendered) =>
        Drift.Find([new RenderedFile("x.json", rendered)], _ => committed);
}
