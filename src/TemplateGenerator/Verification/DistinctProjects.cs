using System.Security.Cryptography;
using System.Text;

namespace TemplateGenerator.Verification;

/// <summary>
/// Groups the projects of many rendered solutions by everything their compilation reads, so that what is the same in many
/// combinations is built and tested once.
/// </summary>
internal static class DistinctProjects
{
    /// <summary>For each project of each solution, the first project in the list with the same inputs.</summary>
    public static IReadOnlyDictionary<ProjectOf, ProjectOf> Group(IEnumerable<SolutionFiles> solutions) => Group(solutions, _ => true);

    /// <summary>For each project of each solution, the first project in the list that is the same to the compiler.</summary>
    public static IReadOnlyDictionary<ProjectOf, ProjectOf> GroupForCompiler(IEnumerable<SolutionFiles> solutions) =>
        Group(solutions, path => Path.GetExtension(path) is ".cs" or ".csproj" || ProjectFile.IsShared(path));

    private static IReadOnlyDictionary<ProjectOf, ProjectOf> Group(IEnumerable<SolutionFiles> solutions, Func<string, bool> counts)
    {
        var first = new Dictionary<string, ProjectOf>(StringComparer.Ordinal);
        var representative = new Dictionary<ProjectOf, ProjectOf>();
        foreach (var solution in solutions)
        {
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var project in solution.Projects)
            {
                var candidate = new ProjectOf(solution.Solution, project);
                var hash = HashOf(solution, project, counts, hashes);
                _ = first.TryAdd(hash, candidate);
                representative.Add(candidate, first[hash]);
            }
        }

        return representative;
    }

    private static string HashOf(SolutionFiles solution, string project, Func<string, bool> counts, Dictionary<string, string> known)
    {
        if (known.TryGetValue(project, out var hash))
        {
            return hash;
        }

        var file = ProjectFile.Of(solution, project);
        var inputs = solution.Contents.Keys.Where(path => path.StartsWith(file.Folder, StringComparison.Ordinal) || ProjectFile.IsShared(path))
            .Union(file.Linked(solution))
            .Where(counts)
            .Order(StringComparer.Ordinal);
        var parts = file.References.Select(reference => HashOf(solution, reference, counts, known)).Prepend(solution.HashOf(inputs));
        return known[project] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
    }
}
