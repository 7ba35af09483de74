using TemplateGenerator.Catalog;
using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Rendering.Solution;
using TemplateGenerator.Rendering.Solution.Refusals;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Rendering;

/// <summary>All that rendering depends on.</summary>
/// <param name="Catalog">A catalog without problems.</param>
/// <param name="Views">The text templates.</param>
/// <param name="Readme">README.md as it stands, or null when there is none.</param>
/// <param name="Layout">Projects and types of the solution template.</param>
/// <param name="Files">Files of the solution template that users may get, relative to its folder.</param>
/// <param name="Page">Sources of the page to choose on, or null for a repository without it.</param>
/// <param name="Verification">What a run of verification measured, or null when none is kept.</param>
internal sealed record RenderInput(TemplateCatalog Catalog, Views Views, string? Readme, SolutionLayout Layout, IReadOnlyList<string> Files, PageSources? Page = null, VerificationFigures? Verification = null)
{
    /// <exception cref="ToolException">A file that rendering needs is missing or cannot be used.</exception>
    public static async Task<RenderInput> ReadAsync(Repository repository, TemplateCatalog catalog, CancellationToken cancellation) => new(
        catalog,
        Views.Read(repository),
        repository.Read(RepositoryRenderer.ReadmePath),
        await SolutionLayout.ReadAsync(repository, catalog.Template.Folder, cancellation),
        await FilesOfUsersAsync(repository, catalog.Template.Folder, cancellation),
        PageSources.Read(repository),
        VerificationFigures.Read(repository));

    private static async Task<IReadOnlyList<string>> FilesOfUsersAsync(Repository repository, string folder, CancellationToken cancellation) =>
        [.. (await repository.FilesUnderAsync(folder, cancellation))
            .Select(file => file[(folder.Length + 1)..])
            .Where(file => !file.StartsWith(".template.config/", StringComparison.Ordinal) && file != CombinationGuard.Path)];
}
