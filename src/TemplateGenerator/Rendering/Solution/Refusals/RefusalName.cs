using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Refusals;

/// <summary>
/// The name of the parameter that a refused combination lacks, which <c>dotnet new</c> prints as
/// <c>'With integration none …', 'dotnet new … --auth none'</c>. It looks up the option of each name between two commas, and prints what is
/// none as it stands: hence the comma in front of the command. See docs/decisions/0017.
/// </summary>
internal static class RefusalName
{
    public static string Of(TemplateCatalog catalog, Rule rule) => $"{rule.Message},{NewCommand.Of(catalog, rule.Remedy(catalog))}";
}
