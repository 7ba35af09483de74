using TemplateGenerator.Verification;

namespace Templates.Tests;

/// <summary>
/// Each stage of verification is a test of its own for each combination of the sample, so that a failure names what to render to see it.
/// A project that is the same in several combinations is built and tested in the first of them.
/// </summary>
public sealed class EveryCombination(VerifiedMatrix matrix)
{
    public static TheoryData<string> Ids => [.. VerifiedMatrix.Sample.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void LeavesNothingOfTheTemplateBehind(string combination) => Assert.Empty(matrix.Problems(combination, "leaks"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void BuildsWithoutAWarning(string combination) => Assert.Empty(matrix.Problems(combination, "build"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsFormatted(string combination) => Assert.Empty(matrix.Problems(combination, "format"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void PassesItsOwnTests(string combination) => Assert.Empty(matrix.Problems(combination, "tests"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void SynthesizesTwoStacksForEveryEnvironment(string combination)
    {
        Assert.Empty(matrix.Problems(combination, "synth"));
        Assert.All(MatrixVerifier.Environments, environment => Assert.Equal(2, matrix.Report.TemplatesOf(combination, environment).Count));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void KeepsTheRulesOfEveryTemplate(string combination) => Assert.Empty(matrix.Problems(combination, "rules"));
}
