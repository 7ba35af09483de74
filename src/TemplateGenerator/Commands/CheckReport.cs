using TemplateGenerator.Catalog;
using TemplateGenerator.Linting;
using TemplateGenerator.Rendering;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Commands;

/// <summary>Report of a failed `check`: each part ends with the command or the step that repairs it.</summary>
internal static class CheckReport
{
    public static IReadOnlyList<string> Lines(
        string folder, IReadOnlyList<Drift> drifts, IReadOnlyList<CatalogProblem> claims, IReadOnlyList<Finding> findings) =>
    [
        .. OfDrifts(drifts),
        .. claims.Select(problem => $"error: {Repository.CatalogPath}: {problem}"),
        .. findings.Select(finding => finding.File == Repository.CatalogPath ? $"error: {finding}" : $"error: {folder}/{finding}"),
    ];

    private static IEnumerable<string> OfDrifts(IReadOnlyList<Drift> drifts)
    {
        if (drifts.Count == 0)
        {
            return [];
        }

        return
        [
            $"error: {Count.Of(drifts.Count, "file")} not as content/ renders now (- as it stands, + as rendered):",
            .. drifts.SelectMany(drift => drift.Diff.Select(line => $"    {line}").Prepend($"  {drift.Path}")),
            $"Repair with: {Repository.BuildScript} render",
        ];
    }
}
