using TemplateGenerator.Catalog.Checks;

namespace TemplateGenerator.Catalog.Files;

/// <summary>A glob and the selections that want its files: they exist when any of those matches.</summary>
internal sealed record FileClaim(string Glob, IReadOnlyList<Selection> When, IReadOnlyList<string> Places)
{
    /// <summary>One claim for each distinct glob, in catalog order.</summary>
    public static IReadOnlyList<FileClaim> Of(TemplateCatalog catalog) =>
        [.. GlobChecks.Globs(catalog)
            .GroupBy(entry => entry.Glob, StringComparer.Ordinal)
            .Select(group => new FileClaim(
                group.Key, [.. group.Select(entry => entry.When)], [.. group.Select(entry => entry.Place)]))];

    public bool Matches(Combination combination) => When.Any(selection => selection.Matches(combination));
}
