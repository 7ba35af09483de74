using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Templates.Tests;

/// <summary>
/// Compares text with a file under Snapshots/. With <c>UPDATE_SNAPSHOTS=1</c> it writes the file instead; git then shows the change.
/// </summary>
internal static class Approval
{
    private const int ShownLines = 60;

    /// <summary>Whether this run writes snapshots, for which the sample is enough, instead of proving anything.</summary>
    public static bool IsUpdate { get; } = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <param name="path">Relative to Snapshots/.</param>
    public static void Matches(string path, string actual)
    {
        var file = PathOf(path);
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
            return;
        }

        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        if (approved != actual)
        {
            Assert.Fail(
                $"tests/Templates.Tests/Snapshots/{path} has changed. If that is meant, run 'UPDATE_SNAPSHOTS=1 ./build.sh test --only Templates.Tests' and commit it.\n"
                + Difference(approved, actual));
        }
    }

    /// <summary>Files under a folder of Snapshots/, relative to it.</summary>
    public static IEnumerable<string> FilesUnder(string folder) =>
        Directory.Exists(PathOf(folder))
            ? Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(PathOf(folder), file).Replace('\\', '/'))
            : [];

    /// <summary>Fails for, or in update mode deletes, files that no test writes any more.</summary>
    public static void HoldsOnly(string folder, IReadOnlyCollection<string> expected)
    {
        var left = FilesUnder(folder).Except(expected).ToList();
        if (IsUpdate)
        {
            left.ForEach(file => File.Delete(PathOf(Path.Combine(folder, file))));
            return;
        }

        Assert.True(left.Count == 0, $"Snapshots/{folder} holds files that are not rendered: {string.Join(", ", left)}. Run 'UPDATE_SNAPSHOTS=1 ./build.sh test --only Templates.Tests'.");
    }

    private static string PathOf(string path) => Path.Combine(Checkout.Root, "tests", "Templates.Tests", "Snapshots", path);

    private static string Difference(string approved, string actual)
    {
        var lines = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(approved, actual).Lines
            .Where(line => line.Type is ChangeType.Inserted or ChangeType.Deleted)
            .Select(line => $"{(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}")
            .ToList();
        return string.Join('\n', lines.Take(ShownLines)) + (lines.Count > ShownLines ? $"\n… and {lines.Count - ShownLines} more lines" : "");
    }
}
