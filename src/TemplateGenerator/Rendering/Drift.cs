using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace TemplateGenerator.Rendering;

/// <summary>A file whose committed content is not what renders now.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
/// <param name="Diff">The first changed lines, <c>-</c> as committed and <c>+</c> as rendered.</param>
internal sealed record Drift(string Path, IReadOnlyList<string> Diff)
{
    private const int LinesShown = 12;

    /// <param name="rendered">What should be.</param>
    /// <param name="committed">Path → content as it stands, null for a missing file.</param>
    public static IReadOnlyList<Drift> Find(IEnumerable<RenderedFile> rendered, Func<string, string?> committed) =>
        [.. rendered
            .Select(file => (File: file, Committed: committed(file.Path)))
            .Where(pair => pair.Committed != pair.File.Content)
            .Select(pair => new Drift(pair.File.Path, Describe(pair.Committed, pair.File.Content)))];

    private static IReadOnlyList<string> Describe(string? committed, string rendered)
    {
        if (committed is null)
        {
            return ["the file is missing"];
        }

        var changes = new InlineDiffBuilder(new Differ()).BuildDiffModel(committed, rendered, ignoreWhitespace: false).Lines
            .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Select(line => $"{(line.Type is ChangeType.Inserted ? '+' : '-')} {line.Text}")
            .ToList();
        return changes.Count switch
        {
            0 => ["line endings, a byte order mark or the newline at the end differ"],
            > LinesShown => [.. changes.Take(LinesShown), $"… and {changes.Count - LinesShown} more changed lines"],
            _ => changes,
        };
    }
}
