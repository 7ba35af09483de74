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
            Description = "Only combinations with these choices, such as 'isolated' or 'nlb rds'.",
            HelpName = "choice",
            AllowMultipleArgumentsPerToken = true,
        };
        var keep = new Option<string?>("--keep")
        {
            Description = "Leaves the rendered solutions in this folder, which must not exist yet.",
            HelpName = "folder",
        };
        var verb = new Verb(
            "verify",
            "Renders, builds, tests and synthesizes every combination of choices, and prints what is wrong with which.",
            "verify", "verify --filter isolated rds", "verify --filter alb --keep /tmp/alb") { filter, keep };
        return verb.Runs(shell, (repository, result, cancellation) =>
            RunAsync(repository, result.GetValue(filter) ?? [], result.GetValue(keep), shell, cancellation));
    }

    private static async Task<int> RunAsync(Repository repository, string[] filter, string? keep, Shell shell, CancellationToken cancellation)
    {
        var catalog = repository.LoadCatalog();
        var combinations = Chosen(catalog, filter);
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

    private static List<Combination> Chosen(TemplateCatalog catalog, string[] filter)
    {
        var known = catalog.Options.SelectMany(option => option.Choices).Select(choice => choice.Id).Distinct().ToList();
        if (filter.FirstOrDefault(choice => !known.Contains(choice)) is { } unknown)
        {
            throw new ToolException(ExitCodes.Usage, $"'{unknown}' is no choice of any option.", $"Accepted: {string.Join(", ", known)}.");
        }

        List<Combination> chosen = [.. Combinations.Valid(catalog).Where(combination =>
            filter.All(choice => combination.Values.Any(value => value.Value == choice)))];
        return chosen.Count > 0 ? chosen : throw new ToolException(
            ExitCodes.Usage, $"No valid combination has all of: {string.Join(", ", filter)}.", $"'{CommandLine.Invocation} list' prints the valid ones.");
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
                ? $"{CommandLine.Invocation} verify --keep <folder> --filter {string.Join(' ', one.Values.Select(value => value.Value))}"
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
