using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Tests.Testing;

public sealed class SuitesOfASolution
{
    private static readonly IReadOnlyList<TestSuite> _suites = TestSuites.Of(
        """
        <Solution>
          <Project Path="src/TemplateGenerator/TemplateGenerator.csproj" />
          <Folder Name="/tests/">
            <Project Path="tests/LocalAws/LocalAws.csproj" />
            <Project Path="tests/Other.Tests/Other.Tests.csproj" />
            <Project Path="tests/Scaffold.Tests/Scaffold.Tests.csproj" />
            <Project Path="tests/TemplateGenerator.Tests/TemplateGenerator.Tests.csproj" />
          </Folder>
        </Solution>
        """);

    [Fact]
    public void StartWithTheCheapestAndThenTheLongest() =>
        Assert.Equal(["TemplateGenerator.Tests", "Scaffold.Tests", "Other.Tests"], _suites.Select(suite => suite.Name));

    [Fact]
    public void BringWhatTheyNeed() =>
        Assert.Equal([Requirement.PostgreSql, Requirement.Chromium], _suites.Single(suite => suite.Name == "Scaffold.Tests").Needs);

    [Fact]
    public void AreAllChosenWithoutAName() => Assert.Equal(_suites, TestSuites.Chosen(_suites, []));

    [Fact]
    public void AreChosenByNameInTheirOwnOrder() =>
        Assert.Equal(
            ["TemplateGenerator.Tests", "Other.Tests"],
            TestSuites.Chosen(_suites, ["other.tests", "TemplateGenerator.Tests"]).Select(suite => suite.Name));

    [Fact]
    public void UnknownNameIsRefusedWithTheAcceptedOnes()
    {
        var refusal = Assert.Throws<ToolException>(() => TestSuites.Chosen(_suites, ["Scaffold.Tests", "Nothing.Tests"]));

        Assert.Equal(ExitCodes.Usage, refusal.ExitCode);
        Assert.Equal("There is no test project Nothing.Tests.", refusal.Message);
        Assert.Equal("Accepted: TemplateGenerator.Tests, Scaffold.Tests, Other.Tests.", refusal.Advice);
    }

    [Fact]
    public async Task OfThisRepositoryAreAllKnown()
    {
        var suites = TestSuites.Of(await File.ReadAllTextAsync(
            WorkingTree.Repository.FullPath("PrivateFargateTemplates.slnx"), TestContext.Current.CancellationToken));

        Assert.Equal(["TemplateGenerator.Tests", "Templates.Tests", "Presets.Tests", "Scaffold.Tests", "Package.Tests"], suites.Select(suite => suite.Name));
        Assert.All(suites, suite => Assert.True(File.Exists(WorkingTree.Repository.FullPath(suite.Project)), suite.Project));
    }
}
