using TemplateGenerator.Commands;

namespace TemplateGenerator.Tests.Commands;

public sealed class AcceptanceVerb
{
    [Fact]
    public void PrintsEveryFactInTheOrderOfItsNumberWithItsResult() =>
        Assert.Equal(
            [
                "SJ2   FAILED  the task has a size",
                "SJ10  passed  a service: of tasks",
                "SP1   skipped own VPC",
            ],
            AcceptanceCommand.Lines(Trx(
                ("SP1: own VPC", "NotExecuted"),
                ("SJ10: a service: of tasks", "Passed"),
                ("SJ2: the task has a size", "Failed"),
                ("Presets.Tests.EveryAcceptanceTest.IsThereExactlyOnce", "Passed"))));

    private static string Trx(params (string Name, string Outcome)[] results) =>
        $"""
        <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
          <Results>
            {string.Concat(results.Select(result => $"""<UnitTestResult testName="{result.Name}" outcome="{result.Outcome}" />"""))}
          </Results>
        </TestRun>
        """;
}
