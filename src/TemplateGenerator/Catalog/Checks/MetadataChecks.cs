using System.Text.RegularExpressions;
using TemplateGenerator.Catalog.Templates;

namespace TemplateGenerator.Catalog.Checks;

internal static partial class MetadataChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog)
    {
        if (catalog.Pack.Version.Length > 0 && !SemanticVersion().IsMatch(catalog.Pack.Version))
        {
            yield return new("pack.version", $"'{catalog.Pack.Version}' is no version; write it like 1.2.3 or 1.2.3-beta.1.");
        }

        foreach (var (place, template) in Templates(catalog))
        {
            if (template.ShortName.Length > 0 && !TemplateShortName().IsMatch(template.ShortName))
            {
                yield return new($"{place}.shortName", $"'{template.ShortName}' must be lower case letters, digits and single dashes: it is a command line word and a folder.");
            }
        }

        if (catalog.Service is { } service && service.ShortName == catalog.Template.ShortName)
        {
            yield return new("service.shortName", $"'{service.ShortName}' is the solution template's; give each its own.");
        }

        if (catalog.Template.Type is not ("solution" or "project" or "item"))
        {
            yield return new("template.type", $"'{catalog.Template.Type}' is none of solution, project, item; without one of them Visual Studio does not show the template.");
        }
    }

    private static IEnumerable<(string Place, TemplateMetadata Template)> Templates(TemplateCatalog catalog) =>
        catalog.Service is { } service
            ? [("template", catalog.Template), ("service", service)]
            : [("template", catalog.Template)];

    [GeneratedRegex(@"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex SemanticVersion();

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex TemplateShortName();
}
