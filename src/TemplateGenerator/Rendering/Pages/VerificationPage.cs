using System.Globalization;

namespace TemplateGenerator.Rendering.Pages;

/// <summary>The page docs/verification.md.</summary>
internal static class VerificationPage
{
    public const string Path = "docs/verification.md";

    private const double SecondsPerHour = 3600;

    public static string Render(VerificationFigures figures, string view)
    {
        var whole = new VerificationFigures.Growth(figures.Whole.Combinations, figures.Whole.Steps.Sum(step => step.Seconds));
        return new ProseRenderer().Render(view, new
        {
            combinations = figures.Whole.Combinations,
            measuredOn = figures.MeasuredOn,
            machine = figures.Machine,
            cdk = figures.Cdk,
            memory = GiB(figures.MemoryMiB),
            disk = GiB(figures.DiskMiB),
            steps = figures.Whole.Steps
                .Select(step => new
                {
                    name = step.Name,
                    things = $"{step.Count} {step.Of}",
                    seconds = Number(step.Seconds),
                    problems = figures.Whole.Problems.Count(problem => problem.Stage == step.Name),
                })
                .Append(new
                {
                    name = "all",
                    things = "",
                    seconds = Number(whole.Seconds),
                    problems = figures.Whole.Problems.Count,
                })
                .ToList(),
            growth = figures.Growths.Append(whole).Select(growth => new
            {
                combinations = growth.Combinations,
                seconds = Number(growth.Seconds),
                each = Number(growth.Seconds / growth.Combinations),
            }).ToList(),
            alone = Number(figures.Alone),
            oneByOne = Number(figures.Alone * whole.Combinations / SecondsPerHour),
            ratio = (figures.Alone * whole.Combinations / whole.Seconds).ToString("0", CultureInfo.InvariantCulture),
            templates = figures.Whole.Steps.Single(step => step.Name == "validate").Count,
            validator = Rules(figures.Whole.Validator),
            nag = Rules(figures.Whole.Nag),
        });
    }

    private static List<object> Rules(IEnumerable<VerificationFigures.Rule> rules) =>
        [.. rules.Select(rule => new { group = rule.Group, rule = rule.Id, findings = rule.Findings, templates = rule.Templates })];

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string GiB(int mib) => $"{Number(mib / 1024.0)} GiB";
}
