using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>The threat model of a generated solution. Verification finds tests that it names and the solution lacks.</summary>
internal sealed class SolutionSecurity(TemplateCatalog catalog, Views views)
{
    public const string Path = "docs/security.md";

    public string Render() => new ProseRenderer().Render(views.SolutionSecurity, new
    {
        boundaries = Of("boundaries"),
        controls = Of("controls"),
        yours = Of("yours"),
    });

    private IReadOnlyList<object> Of(string part) => ChoiceFragments.Of(catalog, views.SecurityFragments, $"{part}/");
}
