using TemplateGenerator.CloudFormation;
using TemplateGenerator.Verification.Dotnet;
using TemplateGenerator.Verification.Rules;
using TemplateGenerator.Verification.Synthesis;
using TemplateGenerator.Workspace;

namespace Package.Tests;

/// <summary>Names that people really pass, each with other options, created by the real command and built in one MSBuild run.</summary>
public sealed class AwkwardNames(AwkwardlyNamedSolutions solutions) : IClassFixture<AwkwardlyNamedSolutions>
{
    public static TheoryData<string> Names => [.. AwkwardlyNamedSolutions.Named.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Build(string name) =>
        Assert.DoesNotContain(solutions.BuildProblems, problem => problem.Combination == name || problem.Combination == "all");

    [Theory]
    [InlineData(".Api.Tests")]
    [InlineData(".Infrastructure.Tests")]
    public async Task PassTheirTests(string project)
    {
        var tests = solutions.Projects.Single(candidate =>
            candidate.Solution.Name == AwkwardlyNamedSolutions.Hardest && candidate.AssemblyName.EndsWith(project, StringComparison.Ordinal));

        Assert.Null(await SolutionTests.RunAsync(tests, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AreBuiltWithTheSdkThatTheyAskForThemselves()
    {
        var folder = solutions.Created[0].Folder;

        var (own, around) = (await SdkVersionAsync(folder), await SdkVersionAsync(Path.GetDirectoryName(folder)!));

        Assert.True(own.ExitCode == 0, own.Output);
        Assert.NotEqual(0, around.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void SynthesizeWithNamesWithinTheLimitsOfAws(string name)
    {
        var solution = solutions.Created.Single(created => created.Name == name);
        var project = solutions.Projects.Single(candidate =>
            candidate.Solution == solution && candidate.IsInfrastructure);
        var output = solution.PathOf("cdk.out");

        Assert.Null(Synthesizer.Synthesize(project, solution, "dev", output));
        var templates = CloudTemplate.LoadAll(output);
        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Matches("^[a-zA-Z][-a-zA-Z0-9]{0,127}$", template.Stack));
        Assert.Empty(TemplateRules.Broken(AwkwardlyNamedSolutions.CombinationOf(solution), "dev", templates));
    }

    private static Task<ProcessResult> SdkVersionAsync(string folder) =>
        ExternalProcess.CaptureAsync("dotnet", ["--version"], folder, TestContext.Current.CancellationToken);
}
