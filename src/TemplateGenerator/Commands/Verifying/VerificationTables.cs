using Spectre.Console;
using TemplateGenerator.Catalog;
using TemplateGenerator.Verification;
using TemplateGenerator.Verification.Validation;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands.Verifying;

/// <summary>Summary of <c>verify</c>: each problem with the command that reproduces it, counts by rule, and times.</summary>
internal static class VerificationTables
{
    public static void Write(MatrixReport report, IReadOnlyList<Combination> combinations, TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Ansi = AnsiSupport.No });
        console.Profile.Width = 120;
        if (report.Findings.ValidatorCounts.Any())
        {
            console.Write(Counts("validator", report.Findings.ValidatorCounts));
        }

        if (report.Findings.Nag.Count > 0)
        {
            console.Write(Unaccepted(report));
        }

        console.Write(Steps(report));
        foreach (var group in report.Problems.GroupBy(problem => problem.Combination))
        {
            var reproduce = combinations.FirstOrDefault(combination => combination.Id == group.Key) is { } one
                ? $"{Repository.BuildScript} verify --keep <folder> --filter {string.Join(' ', one.Values.Select(value => $"{value.Key}={value.Value}"))}"
                : $"{Repository.BuildScript} verify --keep <folder>";
            output.WriteLine($"{group.Key}: to see it alone, run '{reproduce}'");
            foreach (var problem in group.Distinct())
            {
                output.WriteLine($"  {problem.Stage}: {problem.Message}");
            }
        }

        output.WriteLine($"{Count.Of(combinations.Count, "combination")}, {Count.Of(report.Problems.Count, "problem")}");
    }

    private static Table Counts(string title, IEnumerable<RuleCount> counts)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns(title, "rule", "findings", "templates");
        foreach (var count in counts)
        {
            table.AddRow(count.Group, count.Rule, $"{count.Findings}", $"{count.Templates}");
        }

        return table;
    }

    /// <summary>Findings of cdk-nag that no reason accepts. Those of the packs that ask for more go with <c>compliance: strict</c>.</summary>
    private static Table Unaccepted(MatrixReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("cdk-nag: not accepted", "dev and prod", "compliance: strict");
        foreach (var pack in report.Findings.Nag.Values.SelectMany(file => file.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            table.AddRow(pack, Found(report.Findings, pack), Found(report.StrictFindings, pack));
        }

        return table;
    }

    private static string Found(TemplateFindings findings, string pack) => findings.Nag.Count == 0
        ? "-"
        : $"{findings.NagCounts.Where(count => count.Group == pack).Sum(count => count.Findings)} in {findings.Nag.Count} templates";

    private static Table Steps(MatrixReport report)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("step", "things", "seconds", "problems");
        foreach (var step in report.Steps)
        {
            var problems = report.Problems.Count(problem => problem.Stage == step.Name);
            table.AddRow(step.Name, $"{step.Count} {step.Of}", $"{step.Duration.TotalSeconds:0.0}", $"{problems}");
        }

        table.AddRow("all", "", $"{report.Steps.Sum(step => step.Duration.TotalSeconds):0.0}", $"{report.Problems.Count}");
        return table;
    }
}
