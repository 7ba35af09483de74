using TemplateGenerator.Verification;

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
    [MemberData(nameof(Names))]
    public void SynthesizeWithNamesWithinTheLimitsOfAws(string name)
    {
        var solution = solutions.Created.Single(created => created.Name == name);
        var project = solutions.Projects.Single(candidate =>
            candidate.Solution == solution && candidate.IsInfrastructure);
        var output = solution.PathOf("cdk.out");

        Assert.Null(Synthesizer.Synthesize(project, solution, "dev", output));
        var templates = Synthesizer.Templates(output);
        Assert.NotEmpty(templates);
        Assert.All(templates, template => Assert.Matches("^[a-zA-Z][-a-zA-Z0-9]{0,127}$", template.Stack));
        Assert.Empty(TemplateRules.Broken(AwkwardlyNamedSolutions.CombinationOf(solution), templates));
    }
}
