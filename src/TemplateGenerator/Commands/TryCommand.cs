using System.CommandLine;
using TemplateGenerator.Catalog.Reading;
using TemplateGenerator.Packing;
using TemplateGenerator.Trial;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

internal static class TryCommand
{
    private const string Folder = "artifacts/try";

    public static Verb Create(Shell shell)
    {
        var name = new Option<string>("--name", "-n")
        {
            Description = "Name of the solution, as for `dotnet new`.",
            DefaultValueFactory = _ => "Acme.Orders",
        };
        var verb = new Verb(
            "try",
            "Packs, scaffolds a solution from the package, builds, tests and synthesizes it, uses its API, and prints its folder. Other options go to `dotnet new`.",
            "try", "try --networking isolated --database rds") { name };
        verb.TreatUnmatchedTokensAsErrors = false;
        return verb.Runs(shell, (repository, result, cancellation) =>
            RunAsync(repository, result.GetValue(name)!, result.UnmatchedTokens, shell, cancellation));
    }

    private static async Task<int> RunAsync(
        Repository repository, string name, IReadOnlyList<string> options, Shell shell, CancellationToken cancellation)
    {
        var package = await new Packer(repository, shell.Error).PackAsync(cancellation);
        var catalog = CatalogLoader.Load(repository);
        var trial = new TrialRun(new TrialPlan(package, catalog.Template.ShortName, repository.FullPath(Folder), name, options), shell.Error.WriteLine);
        await trial.RunAsync(cancellation);
        await shell.Error.WriteLineAsync("Everything worked. The solution is in");
        await shell.Output.WriteLineAsync(trial.SolutionFolder);
        return ExitCodes.Ok;
    }
}
