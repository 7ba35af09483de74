using System.Xml.Linq;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Testing;

internal static class TestSuites
{
    /// <summary>The cheapest first, so that what it finds is known soon; then the longest, so that none is left to run alone at the end.</summary>
    private static readonly TestSuite[] _inOrder =
    [
        Known("TemplateGenerator.Tests") with { Needs = [Requirement.ShellCheck] },
        Known("Templates.Tests"),
        Presets,
        Known("Scaffold.Tests") with { Needs = [Requirement.PostgreSql, Requirement.Chromium] },
        Known("Package.Tests") with { UsesPackage = true },
    ];

    public static TestSuite Presets => Known("Presets.Tests") with { UsesPackage = true };

    /// <summary>The test projects of a solution file in the order to start them; one whose cost is not known comes last.</summary>
    public static IReadOnlyList<TestSuite> Of(string slnx) =>
        [.. XDocument.Parse(slnx)
            .Descendants("Project")
            .Select(project => (string?)project.Attribute("Path"))
            .OfType<string>()
            .Where(path => path.EndsWith(".Tests.csproj", StringComparison.Ordinal))
            .Select(path => _inOrder.FirstOrDefault(suite => suite.Project == path) ?? new TestSuite(path))
            .OrderBy(suite => (uint)Array.IndexOf(_inOrder, suite))
            .ThenBy(suite => suite.Project, StringComparer.Ordinal)];

    /// <summary>Those that are named, in the same order; all if none is.</summary>
    /// <exception cref="ToolException">There is no suite of a name.</exception>
    public static IReadOnlyList<TestSuite> Chosen(IReadOnlyList<TestSuite> suites, IReadOnlyCollection<string> names)
    {
        var unknown = names.Where(name => !suites.Any(suite => IsNamed(suite, name))).ToList();
        return unknown.Count > 0
            ? throw new ToolException(
                ExitCodes.Usage,
                $"There is no test project {string.Join(", ", unknown)}.",
                $"Accepted: {string.Join(", ", suites.Select(suite => suite.Name))}.")
            : [.. suites.Where(suite => names.Count == 0 || names.Any(name => IsNamed(suite, name)))];
    }

    private static bool IsNamed(TestSuite suite, string name) => suite.Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static TestSuite Known(string name) => new($"tests/{name}/{name}.csproj");
}
