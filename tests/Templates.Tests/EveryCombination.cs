using TemplateGenerator.Verification;

namespace Templates.Tests;

/// <summary>
/// Each combination is a test of its own, so that a failure names what to render to see it. What is the same in several combinations is
/// compiled and synthesized in the first of them.
/// </summary>
public sealed class EveryCombination(VerifiedMatrix matrix)
{
    private static readonly string[] _inProcess = ["leaks", "compile", "synth", "rules", "validate", "workflows"];

    public static TheoryData<string> Ids => [.. VerifiedMatrix.All.Select(combination => combination.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void IsRenderedCompiledSynthesizedAndAcceptedByTheValidator(string combination)
    {
        Assert.Empty(matrix.Problems(combination, _inProcess));
        Assert.All(MatrixVerifier.Environments, environment => Assert.Equal(2, matrix.Report.TemplatesOf(combination, environment).Count));
    }

    [Fact]
    public void HasTemplatesThatEveryReaderHasRead()
    {
        var findings = matrix.Report.Findings;

        Assert.NotEmpty(findings.Validator);
        Assert.Equal(findings.Validator.Keys.Order(StringComparer.Ordinal), findings.Nag.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(findings.NagCounts, count => count.Group == "unreadable");
    }
}
