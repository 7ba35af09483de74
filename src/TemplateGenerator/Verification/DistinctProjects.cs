using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.FileSystemGlobbing;

namespace TemplateGenerator.Verification;

/// <summary>
/// Groups the projects of many rendered solutions by everything their compilation reads, so that what is the same in many
/// combinations is built and tested once.
/// </summary>
internal static class DistinctProjects
{
    private static readonly string[] _sharedInputs =
        [".editorconfig", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];

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
            var content = XDocument.Load(solution.PathOf(project));
            var linked = Linked(content, folder);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var file in _files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) || _sharedInputs.Contains(file) || linked.Contains(file)))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(file));
                hash.AppendData([0]);
                hash.AppendData(SHA256.HashData(File.ReadAllBytes(solution.PathOf(file))));
            }

            foreach (var reference in Includes(content, "ProjectReference").Select(path => InSolution(path, folder)))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(HashOf(reference)));
            }

            return _hashes[project] = Convert.ToHexStringLower(hash.GetHashAndReset());
        }

        /// <summary>Files of other folders that the project compiles or copies.</summary>
        private HashSet<string> Linked(XDocument content, string folder)
        {
            var matcher = new Matcher(StringComparison.Ordinal);
            matcher.AddIncludePatterns(Includes(content, "Compile", "Content", "None").Select(path => InSolution(path, folder)));
            return [.. matcher.Match(_files).Files.Select(match => match.Path)];
        }

        private static IEnumerable<string> Includes(XDocument content, params string[] items) =>
            content.Descendants()
                .Where(element => items.Contains(element.Name.LocalName))
                .Select(element => (string?)element.Attribute("Include"))
                .OfType<string>();

        private string InSolution(string path, string folder) =>
            Path.GetRelativePath(solution.Folder, Path.GetFullPath(Path.Combine(solution.Folder, folder, path.Replace('\\', '/')))).Replace('\\', '/');
    }
}
