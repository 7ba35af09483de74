using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Rendering.Solution;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering;

/// <summary>All that rendering depends on.</summary>
/// <param name="Catalog">A catalog without problems.</param>
/// <param name="Views">The text templates.</param>
/// <param name="Readme">README.md as it stands, or null when there is none.</param>
/// <param name="Layout">Projects and types of the solution template.</param>
/// <param name="Verification">What a run of verification measured, or null when none is kept.</param>
internal sealed record RenderInput(TemplateCatalog Catalog, Views Views, string? Readme, SolutionLayout Layout, VerificationFigures? Verification = null)
{
    /// <exception cref="ToolException">A file that rendering needs is missing or cannot be used.</exception>
    public static async Task<RenderInput> ReadAsync(Repository repository, TemplateCatalog catalog, CancellationToken cancellation) => new(
        catalog,
        Views.Read(repository),
        repository.Read(RepositoryRenderer.ReadmePath),
        await SolutionLayout.ReadAsync(repository, catalog.Template.Folder, cancellation),
        VerificationFigures.Read(repository));
}
