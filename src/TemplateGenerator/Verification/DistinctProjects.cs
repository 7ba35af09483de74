using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace TemplateGenerator.Verification;

/// <summary>
/// Groups the projects of many rendered solutions by everything their compilation reads, so that what is the same in many
/// combinations is built and tested once.
/// </summary>
internal static class DistinctProjects
{
    private static readonly string[] _sharedInputs =
        [".editorconfig", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "src/Shared/"];

    /// <summary>For each project of each solution, the first project in the list with the same inputs.</summary>
    public static IReadOnlyDictionary<ProjectOf, ProjectOf> Group(IEnumerable<RenderedSolution> solutions)
    {
        var first = new Dictionary<string, ProjectOf>(StringComparer.Ordinal);
        var representative = new Dictionary<ProjectOf, ProjectOf>();
        foreach (var solution in solutions)
        {
            var inputs = new SolutionInputs(solution);
            foreach (var project in solution.Projects())
            {
                var candidate = new ProjectOf(solution, project);
                first.TryAdd(inputs.HashOf(project), candidate);
                representative.Add(candidate, first[inputs.HashOf(project)]);
            }
        }

        return representative;
    }

    private sealed class SolutionInputs(RenderedSolution solution)
    {
        private readonly IReadOnlyList<string> _files = solution.Files();
        private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

        public string HashOf(string project)
        {
            if (_hashes.TryGetValue(project, out var known))
            {
                return known;
            }

            var folder = project[..(project.LastIndexOf('/') + 1)];
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in _files.Where(file => IsInput(file, folder)))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData([0]);
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(solution.PathOf(file))));
            }

            foreach (var reference in References(project, folder))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(HashOf(reference)));
            }

            return _hashes[project] = Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        private static bool IsInput(string file, string folder) =>
            file.StartsWith(folder, StringComparison.Ordinal)
            || _sharedInputs.Any(input => input.EndsWith('/') ? file.StartsWith(input, StringComparison.Ordinal) : file == input);

        private IEnumerable<string> References(string project, string folder) =>
            XDocument.Load(solution.PathOf(project)).Descendants("ProjectReference")
                .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
                .Select(path => Path.GetRelativePath(solution.Folder, Path.GetFullPath(Path.Combine(solution.Folder, folder, path))))
                .Select(path => path.Replace('\\', '/'));
    }
}
