namespace TemplateGenerator.Catalog;

/// <param name="Place">Path in the JSON such as <c>options[2].choices[0].symbol</c>.</param>
/// <param name="Message">What is wrong, and what would be right.</param>
internal sealed record CatalogProblem(string Place, string Message)
{
    /// <summary>The place of a problem that is not at one of them.</summary>
    public const string WholeFile = "(whole file)";

    public override string ToString() => $"{Place}: {Message}";
}
