using System.CommandLine;
using Spectre.Console;
using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering;
using TemplateGenerator.Verification;

namespace TemplateGenerator.Commands;

internal static class VerifyCommand
{
    public static Verb Create(Shell shell)
    {
        var filter = new Option<string[]>("--filter")
        {
            Description = "Every combination with these choices, such as 'isolated', 'nlb rds' or, where several options have the choice, 'auth=none'.",
            HelpName = "choice",
            AllowMultipleArgumentsPerToken = true,
        };
        var all = new Option<bool>("--all") { Description = "Every combination, instead of a sample that has every pair of choices." };
        var keep = new Option<string?>("--keep")
        {
            Description = "Leaves the rendered solutions in this folder, which must not exist yet.",
            HelpName = "folder",
        };
        var verb = new Verb(
            "verify",
            "Renders, builds, tests and synthesizes combinations in which every pair of choices occurs, and prints what is wrong with which.",
            "verify", "verify --filter isolated rds", "verify --filter alb auth=none --keep /tmp/alb", "verify --all") { filter, all, keep };
        return verb.Runs(shell, (repository, result, cancellation) =>
            RunAsync(repository, catalog => Chosen(catalog, result.GetValue(filter) ?? [], result.GetValue(all)), result.GetValue(keep), shell, cancellation));
    }

    private static async Task<int> RunAsync(
        Repository repository, Func<TemplateCatalog, List<Combination>> choose, string? keep, Shell shell, CancellationToken cancellation)
    {
        var catalog = repository.LoadCatalog();
        var combinations = choose(catalog);
        var workspace = Workspace(keep, shell);
        try
        {
            var verifier = new MatrixVerifier(repository.FullPath(catalog.Template.Folder), workspace, new LineProgress(shell.Error));
            var report = await verifier.RunAsync(catalog.Template.ShortName, combinations, Tokens.All(catalog), cancellation);
            Print(report, combinations, shell);
            return report.Problems.Count == 0 ? ExitCodes.Ok : ExitCodes.TestsFailed;
        }
        finally
        {
            if (keep is null)
            {
                Directory.Delete(workspace, recursive: true);
            }
        }
    }

    private static List<Combination> Chosen(TemplateCatalog catalog, string[] filter, bool all)
    {
        if (filter.Length == 0)
        {
            return [.. all ? Combinations.Valid(catalog) : CoveringSample.Of(catalog)];
        }

        var terms = filter.Select(term => Term(catalog, term)).ToList();
        List<Combination> chosen = [.. Combinations.Valid(catalog).Where(combination => terms.All(term => combination[term.Option] == term.Choice))];
        return chosen.Count > 0 ? chosen : throw new ToolException(
            ExitCodes.Usage, $"No valid combination has all of: {string.Join(", ", filter)}.", $"'{CommandLine.Invocation} list' prints the valid ones.");
    }

    private static (string Option, string Choice) Term(TemplateCatalog catalog, string term)
    {
        var known = catalog.Options.SelectMany(option => option.Choices.Select(choice => (Option: option.Id, Choice: choice.Id))).ToList();
        var meant = known.Where(value => term == value.Choice || term == $"{value.Option}={value.Choice}").ToList();
        return meant.Count switch
        {
            1 => meant[0],
            0 => throw new ToolException(
                ExitCodes.Usage, $"'{term}' is no choice of any option.", $"Accepted: {string.Join(", ", known.Select(value => value.Choice).Distinct())}."),
            _ => throw new ToolException(
                ExitCodes.Usage,
                $"Several options have the choice '{term}'.",
                $"Accepted: {string.Join(", ", meant.Select(value => $"{value.Option}={value.Choice}"))}."),
        };
    }

    private static string Workspace(string? keep, Shell shell)
    {
        if (keep is null)
        {
            return Directory.CreateTempSubdirectory("s3m-verify-").FullName;
        }

        var folder = Path.GetFullPath(keep, shell.Directory);
        return Directory.Exists(folder)
            ? throw new ToolException(ExitCodes.Usage, $"{folder} exists already.", "Give --keep a folder that does not exist.")
            : Directory.CreateDirectory(folder).FullName;
    }

    private static void Print(MatrixReport report, List<Combination> combinations, Shell shell)
    {
        foreach (var group in report.Problems.GroupBy(problem => problem.Combination))
        {
            var reproduce = combinations.FirstOrDefault(combination => combination.Id == group.Key) is { } one
                ? $"{CommandLine.Invocation} verify --keep <folder> --filter {string.Join(' ', one.Values.Select(value => $"{value.Key}={value.Value}"))}"
                : $"{CommandLine.Invocation} verify --keep <folder>";
            shell.Output.WriteLine($"{group.Key}: to see it, run '{reproduce}'");
            foreach (var problem in group)
            {
                shell.Output.WriteLine($"  {problem.Stage}: {problem.Message}");
            }
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("step", "things", "seconds", "problems");
        foreach (var stage in report.Stages)
        {
            var problems = report.Problems.Count(problem => problem.Stage == stage.Name);
            table.AddRow(stage.Name, $"{stage.Count}", $"{stage.Duration.TotalSeconds:0.0}", $"{problems}");
        }

        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Output), Ansi = AnsiSupport.No }).Write(table);
    }

    /// <summary>Writes each line at once and in order, which <see cref="Progress{T}"/> does not promise.</summary>
    private sealed class LineProgress(TextWriter writer) : IProgress<string>
    {
        public void Report(string value) => writer.WriteLine(value);
    }
}
