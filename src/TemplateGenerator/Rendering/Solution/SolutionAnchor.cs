using System.Xml.Linq;
using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Templates;

namespace TemplateGenerator.Rendering.Solution;

/// <summary>
/// A project in the root of every solution, from which the service template learns what it is added to. The template engine
/// reads MSBuild properties of one project at or above the current folder, and nothing else. See docs/decisions/0005.
/// </summary>
internal static class SolutionAnchor
{
    /// <summary>
    /// Named as the solution, for MSBuild then takes the solution and does not ask which; and .xproj, for `dotnet format`
    /// does so too with that extension alone.
    /// </summary>
    public const string Path = $"{Tokens.ProjectName}.xproj";

    public const string NameProperty = "ScaffoldName";

    public const string NamespaceProperty = "ScaffoldNamespace";

    public static string OptionProperty(string optionId) => $"Scaffold_{optionId}";

    /// <summary>The property that lists what is in a folder of the solution.</summary>
    public static string ContentProperty(string folder) => $"Scaffold_in_{folder}";

    public static string Build(TemplateCatalog catalog, ServiceTemplate service, SolutionLayout layout)
    {
        var lines = new XElement("Project",
            new XComment($" `dotnet new {service.ShortName}` reads here what to add a service to. It is not part of the solution. "),
            new XElement("PropertyGroup",
                new XElement(NameProperty, Tokens.ProjectName),
                new XElement(NamespaceProperty, Tokens.NamespaceName),
                catalog.Options.Select(option => new XElement(OptionProperty(option.Id), Tokens.OptionValue(option.Id))),
                layout.Folders.Select(Content)),
            new XComment(" The template engine reads a project only if it is restored and made with the .NET SDK. "),
            new XElement("PropertyGroup",
                new XElement("UsingMicrosoftNETSDK", "true"),
                new XElement("TargetFramework", "net10.0"),
                new XElement("RestoreSuccess", "true")),
            new XElement("Target", new XAttribute("Name", "Build"),
                new XElement("Error", new XAttribute("Text", "There is nothing to run here. Start every service with: dotnet start.cs"))),
            new XElement("Target", new XAttribute("Name", "Restore")));
        return lines + "\n";
    }

    private static XElement Content(string folder)
    {
        var path = $"$(MSBuildProjectDirectory)/{folder}";
        return new(ContentProperty(folder), new XAttribute("Condition", $"Exists('{path}')"), $"$([System.IO.Directory]::GetDirectories('{path}'))");
    }
}
