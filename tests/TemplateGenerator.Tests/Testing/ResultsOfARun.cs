using TemplateGenerator.Testing;

namespace TemplateGenerator.Tests.Testing;

public sealed class ResultsOfARun
{
    [Fact]
    public void CountSkippedTestsToo() =>
        Assert.Equal(new TestTotals(2, 1, 1), TrxResults.Count(Trx("Passed", "Failed", "NotExecuted", "Passed")));

    [Fact]
    public void ArePrintedAsOneLine() => Assert.Equal("12 passed, 3 failed, 4 skipped", new TestTotals(12, 3, 4).ToString());

    [Fact]
    public void OfProjectsAreSummed() => Assert.Equal(new TestTotals(3, 5, 7), new TestTotals(1, 2, 3) + new TestTotals(2, 3, 4));

    [Fact]
    public void ProjectThatDidNotBuildIsAFailure() => Assert.Equal(new TestTotals(0, 1, 0), TestRun.Totals(1, null));

    [Fact]
    public void CrashAfterPassedTestsIsAFailure() => Assert.Equal(new TestTotals(1, 1, 0), TestRun.Totals(1, Trx("Passed")));

    [Fact]
    public void FailedTestIsNotCountedTwice() => Assert.Equal(new TestTotals(0, 1, 0), TestRun.Totals(1, Trx("Failed")));

    private static string Trx(params string[] outcomes) =>
        $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
        {string.Concat(outcomes.Select(outcome => $"<UnitTestResult outcome=\"{outcome}\" />"))}
        </Results></TestRun>
        """;
}
