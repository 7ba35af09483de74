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

        if (report.Findings.NagCounts.Any())
        {
            console.Write(Counts("cdk-nag", report.Findings.NagCounts.GroupBy(count => count.Group)
                .Select(pack => new RuleCount(pack.Key, $"{pack.Count()} rules", pack.Sum(rule => rule.Findings), pack.Max(rule => rule.Templates)))));
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
