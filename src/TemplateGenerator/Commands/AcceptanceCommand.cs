using System.Text.RegularExpressions;
using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static partial class AcceptanceCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("acceptance", "Creates every preset from the package, and prints each known fact of the system it stands for with its result.", "acceptance")
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

    /// <summary>One line for each test whose name begins with the id of a fact: <c>SP1   passed  what holds</c>.</summary>
    internal static IEnumerable<string> Lines(string trx) =>
        from result in TrxResults.Outcomes(trx)
        let fact = Fact().Match(result.Key)
        where fact.Success
        orderby fact.Groups["system"].Value, fact.Groups["number"].Length, fact.Groups["number"].Value
        select $"{fact.Groups["system"].Value + fact.Groups["number"].Value,-6}{Word(result.Value),-8}{fact.Groups["statement"].Value}";

    private static string Word(string outcome) => outcome switch { "Passed" => "passed", "NotExecuted" => "skipped", _ => "FAILED" };

    [GeneratedRegex(@"^(?<system>[A-Z]{2})(?<number>\d+): (?<statement>.+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fact();
}
