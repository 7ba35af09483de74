using System.Xml.Linq;
using Microsoft.Extensions.FileSystemGlobbing;

namespace TemplateGenerator.Verification;

/// <summary>File items of a project in a rendered solution. Paths are relative to the solution.</summary>
internal sealed class ProjectFile
{
    private static readonly string[] _sharedFiles =
        [".editorconfig", ".globalconfig", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "nuget.config"];

    private readonly string _path;
    private readonly XDocument _content;

    private ProjectFile(string path, XDocument content)
    {
        _path = path;
        _content = content;
        Folder = path[..(path.LastIndexOf('/') + 1)];
        References = [.. Included("ProjectReference").Select(InSolution)];
    }

    /// <summary>Folder of the project, with a <c>/</c> at the end.</summary>
    public string Folder { get; }

    /// <summary>The projects it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    public static ProjectFile Of(SolutionFiles solution, string project) =>
        new(project, XDocument.Parse(solution.Contents[project].Text));

    /// <summary>Whether MSBuild or the compiler reads a file for every project.</summary>
    public static bool IsShared(string path) => _sharedFiles.Contains(path);

    /// <summary>Files outside its folder that the project compiles or copies.</summary>
    public IEnumerable<string> Linked(SolutionFiles solution) => Matched(solution, "Compile", "Content", "None");

    /// <summary>The C# files that the SDK compiles: all in the project's folder, and those the project names.</summary>
    /// <exception cref="NotSupportedException">The project takes files out, which this does not follow.</exception>
    public IEnumerable<string> Sources(SolutionFiles solution)
    {
        if (_content.Descendants("Compile").Any(item => item.Attribute("Remove") is not null || item.Attribute("Exclude") is not null))
        {
            throw new NotSupportedException($"{_path} leaves files out of the compilation; verification does not know which.");
        }

        return solution.Contents.Keys
            .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Union(Matched(solution, "Compile"))
            .Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Matched(SolutionFiles solution, params string[] items)
    {
        var patterns = Included(items).Select(InSolution).ToList();
        if (patterns.Count == 0)
        {
            return [];
        }

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(patterns);
        return matcher.Match(solution.Contents.Keys).Files.Select(match => match.Path);
    }

    private IEnumerable<string> Included(params string[] items) =>
        _content.Descendants()
            .Where(element => items.Contains(element.Name.LocalName))
            .Select(element => (string?)element.Attribute("Include"))
            .OfType<string>();

    /// <summary>A path that stands in the project file, relative to the solution.</summary>
    private string InSolution(string path)
    {
        var parts = new List<string>(Folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }
}
