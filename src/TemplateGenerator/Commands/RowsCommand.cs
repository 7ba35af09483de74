using System.Text.RegularExpressions;
using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static partial class RowsCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("rows", "Creates every preset from the package, and prints what is known of the system it stands for and whether it holds.", "rows")
            .Runs(shell, async (repository, _, cancellation) =>
            {
                var run = new TestRun(repository, shell.Error);
                var totals = await run.RunAsync(new TestPlan([TestSuites.Presets], Jobs: 1, MayInstall: false), cancellation);
                await shell.Error.FlushAsync(cancellation);
                var results = repository.Read(TestSuites.Presets.Results);
                foreach (var line in results is null ? [] : Lines(results))
                {
                    await shell.Output.WriteLineAsync(line);
                }

                return totals.Failed == 0 ? ExitCodes.Ok : ExitCodes.TestsFailed;
            });

    /// <summary>One line for each test whose name begins with a row's id: <c>SP1   passed  what holds</c>.</summary>
    internal static IEnumerable<string> Lines(string trx) =>
        from result in TrxResults.Outcomes(trx)
        let row = Row().Match(result.Key)
        where row.Success
        orderby row.Groups["system"].Value, row.Groups["number"].Length, row.Groups["number"].Value
        select $"{row.Groups["system"].Value + row.Groups["number"].Value,-6}{Word(result.Value),-8}{row.Groups["statement"].Value}";

    private static string Word(string outcome) => outcome switch { "Passed" => "passed", "NotExecuted" => "skipped", _ => "FAILED" };

    [GeneratedRegex(@"^(?<system>[A-Z]{2})(?<number>\d+): (?<statement>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Row();
}
