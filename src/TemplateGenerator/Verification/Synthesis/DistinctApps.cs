namespace TemplateGenerator.Verification.Synthesis;

/// <summary>Groups rendered solutions by everything that synthesis and the images' hashes read.</summary>
internal static class DistinctApps
{
    private static readonly string[] _folders = ["infrastructure/", "src/"];

    private static readonly string[] _rootFiles = ["cdk.json", ".dockerignore"];

    /// <summary>For each solution, the first in the list whose app is the same.</summary>
    public static IReadOnlyDictionary<RenderedSolution, RenderedSolution> Group(IEnumerable<SolutionFiles> solutions)
    {
        var first = new Dictionary<string, RenderedSolution>(StringComparer.Ordinal);
        var groups = new Dictionary<RenderedSolution, RenderedSolution>();
        foreach (var solution in solutions)
        {
            var hash = solution.HashOf(solution.Contents.Keys.Where(IsRead));
            _ = first.TryAdd(hash, solution.Solution);
            groups.Add(solution.Solution, first[hash]);
        }

        return groups;
    }

    private static bool IsRead(string file) =>
        ProjectFile.IsShared(file) || _rootFiles.Contains(file) || _folders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
}
