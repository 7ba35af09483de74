using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>Texts in the template's files that the engine replaces. No one of them is a part of another.</summary>
internal static class Tokens
{
    /// <summary>Folder, project and assembly names.</summary>
    public const string ProjectName = "Acme-Service";

    /// <summary>C# namespaces.</summary>
    public const string NamespaceName = "Acme_Service";

    /// <summary>Names of AWS resources.</summary>
    public const string AwsName = "acme-service";

    /// <summary>The chosen value of an option, in .s3m/scaffold.json only.</summary>
    public static string OptionValue(string optionId) => $"__scaffold_{optionId}__";

    /// <summary>Every one of them: none may be left in what users get.</summary>
    public static IReadOnlyList<string> All(TemplateCatalog catalog) =>
        [ProjectName, NamespaceName, AwsName, .. catalog.Options.Select(option => OptionValue(option.Id))];
}
