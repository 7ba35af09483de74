using System.Text.Json;
using TemplateGenerator.Verification;

namespace TemplateGenerator.Commands.Verifying;

/// <summary>Report of <c>verify --json</c>.</summary>
internal static class VerificationJson
{
    private static readonly JsonSerializerOptions _readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    public static string Of(MatrixReport report) => JsonSerializer.Serialize(
        new
        {
            Combinations = report.Solutions.Count,
            report.Problems,
            Steps = report.Steps.Select(step => new { step.Name, step.Count, step.Of, Seconds = Math.Round(step.Duration.TotalSeconds, 1) }),
            Validator = report.Findings.ValidatorCounts,
            Nag = report.Findings.NagCounts,
            StrictNag = report.StrictFindings.NagCounts,
        },
        _readable) + "\n";
}
