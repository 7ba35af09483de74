using TemplateGenerator.Testing;

namespace TemplateGenerator.Commands;

internal static class TestCommand
{
    public static Verb Create(Shell shell) =>
        new Verb("test", "Runs every test project of the repository, cheapest first. The last line is 'N passed, N failed, N skipped'.", "test")
            .Runs(shell, async (repository, _, cancellation) =>
            {
                var totals = await new TestRun(repository, shell.Error).RunAsync(cancellation);
                await shell.Error.FlushAsync(cancellation);
                await shell.Output.WriteLineAsync(totals.ToString());
                return totals.Failed == 0 ? ExitCodes.Ok : ExitCodes.TestsFailed;
            });
}
