using TemplateGenerator.Catalog;

namespace TemplateGenerator.Rendering;

/// <summary>All that rendering depends on.</summary>
/// <param name="Catalog">A catalog without problems.</param>
/// <param name="Views">The text templates.</param>
/// <param name="Readme">README.md as it stands, or null when there is none.</param>
/// <param name="Layout">Projects and types of the solution template.</param>
/// <param name="Verification">What a run of verification measured, or null when none is kept.</param>
internal sealed record RenderInput(TemplateCatalog Catalog, Views Views, string? Readme, SolutionLayout Layout, VerificationFigures? Verification = null);
