using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Entities;

namespace TemplateGenerator.Rendering;

/// <summary>Texts in the template's files that the engine replaces. No one of them is a part of another, but for those of an entity.</summary>
internal static class Tokens
{
    /// <summary>Folder, project and assembly names.</summary>
    public const string ProjectName = "Acme-Service";

    /// <summary>C# namespaces.</summary>
    public const string NamespaceName = "Acme_Service";

    /// <summary>Names of AWS resources.</summary>
    public const string AwsName = "acme-service";

    /// <summary>The first service's project; the service template puts another name in its place.</summary>
    public const string FirstServiceProject = ProjectName + ".Api";

    public const string FirstServiceNamespace = NamespaceName + ".Api";

    /// <summary>The first service's name: in service.json, in paths and as its database schema.</summary>
    public const string FirstServiceName = "acme-api";

    /// <summary>The value of <see cref="FirstServiceName"/> in a solution; in an added service, it is that service's name.</summary>
    public const string FirstServiceNameOfSolutions = "api";

    /// <summary>Its port on a load balancer; that of other services follows from their names.</summary>
    public const string FirstServiceListenerPort = "  \"listenerPort\": 80,\n";

    /// <summary>Its port on a developer's machine.</summary>
    public const string FirstServiceLocalPort = "5080";

    /// <summary>The chosen value of an option, in .s3m/scaffold.json and <see cref="Solution.SolutionAnchor"/> only.</summary>
    public static string OptionValue(string optionId) => $"__scaffold_{optionId}__";

    /// <summary>Every one of them: none may be left in what users get.</summary>
    public static IReadOnlyList<string> All(TemplateCatalog catalog) =>
        [ProjectName, NamespaceName, AwsName, FirstServiceName, .. EntityTokens.All.Select(token => token.Text), .. catalog.Options.Select(option => OptionValue(option.Id))];
}
