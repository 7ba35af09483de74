using System.Xml.Linq;

namespace TemplateGenerator.NewerCdk;

/// <summary>The versions of other packages that a version of Amazon.CDK.Lib asks for in its nuspec.</summary>
internal sealed class LibraryDependencies(string nuspec)
{
    private readonly ILookup<string, string> _ranges = XDocument.Parse(nuspec).Descendants()
        .Where(element => element.Name.LocalName == "dependency")
        .ToLookup(element => (string)element.Attribute("id")!, element => (string)element.Attribute("version")!, StringComparer.OrdinalIgnoreCase);

    /// <returns>The lowest version that it takes, or null if it does not ask for the package.</returns>
    public string? Lowest(string id) => _ranges[id].FirstOrDefault()?.Trim('[', ']', '(', ')').Split(',')[0].Trim();
}
