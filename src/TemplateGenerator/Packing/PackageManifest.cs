using System.Xml.Linq;

namespace TemplateGenerator.Packing;

/// <summary>The nuspec of the package: the one in the repository, and what only packing knows.</summary>
internal static class PackageManifest
{
    /// <param name="nuspec">That of the repository.</param>
    /// <param name="repository">Address of the repository on the web, or null when it has none.</param>
    /// <param name="releaseNotes">What is new in this version.</param>
    public static string Of(string nuspec, Uri? repository, string releaseNotes)
    {
        var document = XDocument.Parse(nuspec);
        var metadata = document.Root!.Elements().First(element => element.Name.LocalName == "metadata");
        metadata.Add(new XElement(metadata.Name.Namespace + "releaseNotes", releaseNotes));
        if (repository is not null)
        {
            metadata.Add(
                new XElement(metadata.Name.Namespace + "projectUrl", repository),
                new XElement(metadata.Name.Namespace + "repository", new XAttribute("type", "git"), new XAttribute("url", repository)));
        }

        return $"{document.Declaration}\n{document}\n";
    }
}
