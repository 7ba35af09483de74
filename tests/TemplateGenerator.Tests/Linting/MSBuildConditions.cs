namespace TemplateGenerator.Tests.Linting;

public sealed class MSBuildConditions
{
    [Theory]
    [InlineData("'$(Configuration)' == 'Release'")]
    [InlineData("'$(CI)' == 'true'")]
    [InlineData("Exists('x.props')")]
    [InlineData("$([MSBuild]::IsOSPlatform('Windows'))")]
    [InlineData("'$(TargetFramework)' == '' And '@(Compile)' != ''")]
    public void OverNamesTheEngineDoesNotKnowPass(string condition) =>
        Assert.Empty(Lint.File("a.csproj", Project(condition)));

    [Theory]
    [InlineData("'$(UseRds)' == 'true'")]
    [InlineData("'$(database)' == 'rds'")]
    [InlineData("'$(name)' == ''")]
    [InlineData("'$(type)' == 'x' And '$(CI)' == ''")]
    [InlineData("'@(Compile)' != ''")]
    [InlineData("'%(Filename)' == 'x'")]
    [InlineData("false")]
    public void TheEngineWouldEvaluateAreFound(string condition) =>
        Assert.Equal(["msbuild-condition:2"], Lint.File("Directory.Build.props", Project(condition)));

    [Fact]
    public void OverTheOperatingSystemAreFound() =>
        Assert.Equal(["windows-condition:2"], Lint.File("a.targets", Project("'$(OS)' == 'Windows_NT'")));

    [Fact]
    public void InOtherXmlPass() => Assert.Empty(Lint.File("a.xml", Project("'$(UseRds)' == 'true'")));

    private static string Project(string condition) => $"<Project>\n  <A Condition=\"{condition}\">1</A>\n</Project>\n";
}
