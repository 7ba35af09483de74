using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Files;
using TemplateGenerator.Catalog.Templates;
using TemplateGenerator.Rendering.Pages;
using TemplateGenerator.Rendering.Service;
using TemplateGenerator.Rendering.Solution;
using TemplateGenerator.Rendering.Solution.Documents;
using TemplateGenerator.Rendering.Solution.Refusals;

namespace TemplateGenerator.Rendering;

/// <summary>Makes every file that repeats what content/ declares. Same input, same bytes.</summary>
internal static class RepositoryRenderer
{
    public const string ReadmePath = "README.md";

    public const string OptionsPagePath = "docs/options.md";

    /// <exception cref="MissingMarkersException">README.md has no place for the table of options.</exception>
    public static IReadOnlyList<RenderedFile> Render(RenderInput input)
    {
        var catalog = input.Catalog;
        var folder = catalog.Template.Folder;
        var pages = new OptionPages(catalog, input.Views);
        return
        [
            new(ReadmePath, Readme(input.Readme ?? NewReadme(catalog), pages.Table())),
            new(OptionsPagePath, pages.Page()),
            .. input.Page is { } sources ? [new RenderedFile(ChoosingPage.Path, new ChoosingPage(catalog, sources, new FilePlan(catalog, input.Files)).Render())] : Array.Empty<RenderedFile>(),
            .. input.Verification is { } figures ? [new RenderedFile(VerificationPage.Path, VerificationPage.Render(figures, input.Views.VerificationPage))] : Array.Empty<RenderedFile>(),
            new($"{folder}/{AuthoringProps.Path}", AuthoringProps.Build(catalog)),
            new($"{folder}/.template.config/dotnetcli.host.json", CanonicalJson.Write(HostJson.Cli(catalog))),
            new($"{folder}/.template.config/ide.host.json", CanonicalJson.Write(HostJson.Ide(catalog))),
            new($"{folder}/.template.config/template.json", CanonicalJson.Write(TemplateJson.Build(catalog, input.Layout))),
            new($"{folder}/README.md", new SolutionReadme(catalog, input.Views).Render()),
            new($"{folder}/{SolutionChoices.Path}", new SolutionChoices(catalog, input.Views).Render()),
            new($"{folder}/{SolutionOperations.Path}", new SolutionOperations(catalog, input.Views).Render()),
            new($"{folder}/{SolutionSecurity.Path}", new SolutionSecurity(catalog, input.Views).Render()),
            new($"{folder}/{ScaffoldJson.Path}", CanonicalJson.Write(ScaffoldJson.Build(catalog))),
            .. catalog.Rules.Count > 0 ? [new RenderedFile($"{folder}/{CombinationGuard.Path}", CombinationGuard.Build(catalog))] : Array.Empty<RenderedFile>(),
            .. catalog.Service is { } service ? Service(catalog, service, input.Layout) : [],
        ];
    }

    private static IEnumerable<RenderedFile> Service(TemplateCatalog catalog, ServiceTemplate service, SolutionLayout layout) =>
    [
        new($"{catalog.Template.Folder}/{SolutionAnchor.Path}", SolutionAnchor.Build(catalog, service, layout)),
        new($"{service.Folder}/.template.config/dotnetcli.host.json", CanonicalJson.Write(ServiceHostJson.Cli(service))),
        new($"{service.Folder}/.template.config/ide.host.json", CanonicalJson.Write(ServiceHostJson.Ide())),
        new($"{service.Folder}/.template.config/template.json", CanonicalJson.Write(ServiceTemplateJson.Build(catalog, service, layout))),
    ];

    private static string Readme(string page, string table) =>
        MarkedSection.Put(page, table) ?? throw new MissingMarkersException(ReadmePath);

    private static string NewReadme(TemplateCatalog catalog) =>
        $"# {catalog.Pack.Id}\n\n{catalog.Template.Description}\n\n{MarkedSection.Start}\n{MarkedSection.End}\n";
}
