using System.Xml.Linq;

namespace TemplateGenerator.Testing;

internal static class TestProjects
{
    private static readonly string[] _cheapestFirst = ["TemplateGenerator.Tests", "Package.Tests", "Presets.Tests", "Templates.Tests", "Scaffold.Tests"];

    /// <summary>The test projects of a solution file, cheapest first; one whose cost is not known comes last.</summary>
    public static IReadOnlyList<string> Of(string slnx) =>
        [.. XDocument.Parse(slnx)
            .Descendants("Project")
            .Select(project => (string?)project.Attribute("Path"))
            .OfType<string>()
            .Where(path => path.StartsWith("tests/", StringComparison.Ordinal))
            .OrderBy(Rank)
            .ThenBy(path => path, StringComparer.Ordinal)];

    private static int Rank(string path)
    {
        var rank = Array.IndexOf(_cheapestFirst, Path.GetFileNameWithoutExtension(path));
        return rank < 0 ? _cheapestFirst.Length : rank;
    }
}
