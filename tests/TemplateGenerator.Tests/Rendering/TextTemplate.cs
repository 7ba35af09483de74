using TemplateGenerator.Rendering;

namespace TemplateGenerator.Tests.Rendering;

public sealed class TextTemplate
{
    private readonly ProseRenderer _prose = new();

    [Fact]
    public void IsNotEscapedAsHtml() => Assert.Equal("<a> & 'b'", _prose.Render("{{text}}", new { text = "<a> & 'b'" }));

    [Fact]
    public void CellKeepsTheTableWhole() => Assert.Equal("| a\\|b |", _prose.Render("| {{cell text}} |", new { text = "a|b" }));

    [Fact]
    public void UnknownNameIsAnErrorAndNotEmptyText() =>
        Assert.ThrowsAny<Exception>(() => _prose.Render("{{txet}}", new { text = "a" }));
}
