using System.CommandLine;
using TemplateGenerator.Testing;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class TestCommand
{
    public static Verb Create(Shell shell)
    {
        var only = new Option<string[]>("--only")
        {
            Description = "These test projects instead of all, such as 'Package.Tests'.",
            HelpName = "project",
            AllowMultipleArgumentsPerToken = true,
        };
        var jobs = new Option<int>("--jobs")
        {
            Description = "How many test projects run at the same time; by default as many as there are processors.",
            HelpName = "number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--jobs must be at least 1.");
            }
        });
        var noInstall = new Option<bool>("--no-install")
        {
            Description = "Installs nothing: tests whose programs are missing skip. Without it, what is missing is installed with apt-get where that asks for no password.",
        };
        var verb = new Verb(
            "test",
            "Builds the repository once and runs its test projects side by side. The last line is 'N passed, N failed, N skipped'.",
            "test", "test --only TemplateGenerator.Tests Package.Tests", "test --jobs 1 --no-install") { only, jobs, noInstall };
        return verb.Runs(shell, async (repository, result, cancellation) =>
        {
            var run = new TestRun(repository, shell.Error);
            var suites = TestSuites.Chosen(await run.SuitesAsync(cancellation), result.GetValue(only) ?? []);
            var totals = await run.RunAsync(new TestPlan(suites, result.GetValue(jobs), !result.GetValue(noInstall)), cancellation);
            await shell.Error.FlushAsync(cancellation);
            await shell.Output.WriteLineAsync(totals.ToString());
            return totals.Failed == 0 ? ExitCodes.Ok : ExitCodes.TestsFailed;
        });
    }
}
