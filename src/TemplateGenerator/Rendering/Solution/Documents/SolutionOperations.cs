using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <summary>What the owner of a generated solution looks up, by the question that leads there.</summary>
internal sealed class SolutionOperations(TemplateCatalog catalog, Views views)
{
    public const string Path = "docs/operations.md";

    public string Render() => Render(TableOfContents.Of(Render("")));

    private string Render(string contents) => new ProseRenderer().Render(views.SolutionOperations, new
    {
        contents,
        requests = Of("requests"),
        network = Of("network"),
        callers = Of("callers"),
        data = Of("data"),
        deployments = Of("deployments"),
        web = Of("web"),
    });

    private IReadOnlyList<object> Of(string part) => ChoiceFragments.Of(catalog, views.OperationsFragments, $"{part}/");
}
