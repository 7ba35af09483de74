using TemplateGenerator.Catalog;
using TemplateGenerator.Catalog.Bill;
using TemplateGenerator.Rendering;

namespace TemplateGenerator.Packing;

/// <summary>The README on the package's page, which shows no Mermaid and resolves no relative link.</summary>
internal static class PackageReadme
{
    public const string ViewPath = "packaging/README.hbs";

    /// <param name="repository">Address of the repository on the web; without it, nothing is linked.</param>
    public static string Of(TemplateCatalog catalog, string view, Uri? repository) => new ProseRenderer().Render(view, new
    {
        package = catalog.Pack.Id,
        version = catalog.Pack.Version,
        shortName = catalog.Template.ShortName,
        description = catalog.Template.Description,
        solution = catalog.Template.DefaultName,
        service = catalog.Service?.ShortName ?? "",
        repository = repository?.ToString() ?? "",
        pages = repository is null ? "" : PagesOf(repository),
        pictures = repository is null ? "" : $"https://raw.githubusercontent.com{repository.AbsolutePath}/v{catalog.Pack.Version}/docs/pictures",
        combinations = Combinations.Valid(catalog).Count,
        options = catalog.Options.Select(option => new
        {
            id = option.Id,
            choices = string.Join(", ", option.Choices.Select(choice => $"`{choice.Id}`")),
            description = option.Description,
        }).ToList(),
        presets = catalog.Presets.Select(preset => new
        {
            id = preset.Id,
            summary = preset.Summary,
            dev = Money.Dollars(MonthlyBill.Of(catalog, Combinations.WithDefaults(catalog, preset.Values)).Dev),
        }).ToList(),
    });

    /// <summary>Where GitHub Pages serves docs/.</summary>
    private static string PagesOf(Uri repository) =>
        repository.AbsolutePath.Split('/') is [_, var owner, var name] ? $"https://{owner}.github.io/{name}/" : $"{repository}";
}
