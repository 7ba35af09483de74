namespace TemplateGenerator.Tests.Linting;

public sealed class Directives
{
    [Theory]
    [InlineData("a.cs", "#if (UseRds)", "#endif")]
    [InlineData("a.yml", "#if (UseRds)", "#endif")]
    [InlineData("Dockerfile", "  #if (UseRds)", "  #endif")]
    [InlineData(".gitignore", "#if (UseRds)", "#endif")]
    [InlineData("a.csproj", "  <!--#if (UseRds) -->", "  <!--#endif -->")]
    [InlineData("a.md", "<!--#if (UseRds)-->", "<!--#endif-->")]
    [InlineData("a.slnx", "<!--#if (UseRds) -->", "<!--#endif -->")]
    [InlineData("Makefile", "//#if (UseRds)", "//#endif")]
    public void InTheFormOfTheirFileTypePass(string path, string start, string end) =>
        Assert.Empty(Lint.File(path, $"{start}\nx\n{end}\n"));

    [Theory]
    [InlineData("a.cs", "var url = \"https://x/y#iframe\";")]
    [InlineData("a.cs", "//#if (UseRds)")]
    [InlineData("a.yml", "a: \"x#else\"")]
    [InlineData("Dockerfile", "# see https://x/#if-you-like")]
    [InlineData("a.csproj", "<A>b <!--#if (UseRds) --> c</A>")]
    [InlineData("a.md", "<!--#if (UseRds) --> text")]
    public void InsideALineAreFound(string path, string line) =>
        Assert.Contains("directive-inside-line:1", Lint.File(path, $"{line}\n"));

    [Theory]
    [InlineData("a.cs", "var color = \"#ff0000\"; // fi #1")]
    [InlineData("a.cs", "#region if")]
    [InlineData("a.yml", "# if you like")]
    [InlineData("a.md", "# if (UseRds) is a heading")]
    [InlineData("a.md", "see https://x/#if-you-like")]
    [InlineData("Makefile", "#if you like")]
    public void ThatOnlyLookSoPass(string path, string line) => Assert.Empty(Lint.File(path, $"{line}\n"));

    [Theory]
    [InlineData("#ifdef UseRds")]
    [InlineData("#ifndef UseRds")]
    [InlineData("#elsewhere")]
    public void OfAnotherLanguageAreFound(string line) => Assert.Contains("unknown-directive:1", Lint.File("a.cs", $"{line}\n"));

    [Theory]
    [InlineData("a.cs", "# if (UseRds)")]
    [InlineData("a.cs", "# endif")]
    [InlineData("a.yml", "# if (UseRds)")]
    [InlineData("a.csproj", "#if (UseRds)")]
    [InlineData("a.csproj", "<!-- #if (UseRds) -->")]
    [InlineData("a.md", "#endif")]
    [InlineData("Makefile", "#if (UseRds)")]
    [InlineData("Dockerfile.api", "#if UseRds")]
    [InlineData("NuGet.Config", "##if (UseRds)")]
    [InlineData("a.sql", "#else")]
    public void ThatTheEngineDoesNotSeeAreFound(string path, string line) =>
        Assert.Equal(["directive-leaks:1"], Lint.File(path, $"{line}\n"));

    [Fact]
    public void InJsonAreThoseOfJavaScript() =>
        Assert.Empty(Lint.File("a.json", "{\n//#if (UseRds)\n\"a\": 1\n//#endif\n}\n"));

    [Theory]
    [InlineData("#if (UseRds)\nint a;\n", "unbalanced-block:1")]
    [InlineData("int a;\n#endif\n", "unbalanced-block:2")]
    [InlineData("int a;\n#else\n", "unbalanced-block:2")]
    [InlineData("#if (UseRds)\n#if (UseNat)\n#endif\n", "unbalanced-block:1")]
    public void WithoutTheirCounterpartAreFound(string text, string finding) =>
        Assert.Equal([finding], Lint.File("a.cs", text));

    [Fact]
    public void CommentEndWithoutABeginningIsFound() =>
        Assert.Equal(["comment-end:2"], Lint.File("a.md", "<!-- a --> b\nc --> d\n"));

    [Fact]
    public void CommentsOverManyLinesPass() => Assert.Empty(Lint.File("a.xml", "<!-- a\nb --> <!-- c -->\n"));

    [Fact]
    public void NestedPass() =>
        Assert.Empty(Lint.File("a.cs", "#if (UseRds)\n#if (UseNat)\nint a;\n#endif\n#elif (UseDynamoDb)\nint b;\n#endif\n"));
}
