using TemplateGenerator.Catalog.Files;

namespace TemplateGenerator.Catalog.Checks;

/// <summary>The form of globs and renames; whether they match a file is <see cref="FilePlan"/>'s question.</summary>
internal static class GlobChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
    [
        .. catalog.Files.SelectMany((files, index) => SelectionChecks.Check(catalog, $"files[{index}].when", files.When)),
        .. Globs(catalog).SelectMany(entry => CheckPath(entry.Place, entry.Glob)),
        .. Renames(catalog).SelectMany(entry => CheckPath($"{entry.Place}.from", entry.Rename.From)),
        .. Renames(catalog).SelectMany(entry => CheckPath($"{entry.Place}.to", entry.Rename.To)),
    ];

    public static IEnumerable<(string Place, string Glob, Selection When)> Globs(TemplateCatalog catalog)
    {
        var ofChoices =
            from entry in Choices(catalog)
            from file in entry.Choice.Files.Select((glob, index) => (Glob: glob, Index: index))
            select ($"{entry.Place}.files[{file.Index}]", file.Glob, entry.When);
        var ofSelections = catalog.Files.SelectMany((files, index) =>
            files.Files.Select((glob, position) => ($"files[{index}].files[{position}]", glob, files.When)));
        return ofChoices.Concat(ofSelections);
    }

    public static IEnumerable<(string Place, Rename Rename, Selection When)> Renames(TemplateCatalog catalog)
    {
        var ofChoices =
            from entry in Choices(catalog)
            from rename in entry.Choice.Renames.Select((rename, index) => (Value: rename, Index: index))
            select ($"{entry.Place}.renames[{rename.Index}]", rename.Value, entry.When);
        var ofSelections = catalog.Files.SelectMany((files, index) =>
            files.Renames.Select((rename, position) => ($"files[{index}].renames[{position}]", rename, files.When)));
        return ofChoices.Concat(ofSelections);
    }

    private static IEnumerable<(string Place, Choice Choice, Selection When)> Choices(TemplateCatalog catalog) =>
        from option in catalog.Options.Select((option, index) => (Value: option, Index: index))
        from choice in option.Value.Choices.Select((choice, index) => (Value: choice, Index: index))
        let when = new Selection([new SelectionTerm(option.Value.Id, [choice.Value.Id])])
        select ($"options[{option.Index}].choices[{choice.Index}]", choice.Value, when);

    private static IEnumerable<CatalogProblem> CheckPath(string place, string path)
    {
        if (path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Contains(".."))
        {
            yield return new(place, $"'{path}' must be relative to the template folder, with / and without '..'.");
        }
        else if (path.EndsWith('/'))
        {
            yield return new(place, $"'{path}' matches nothing in the template engine; write '{path}**' for a whole folder.");
        }
        else if (path.StartsWith(".template.config/", StringComparison.Ordinal))
        {
            yield return new(place, $"'{path}' is never part of what users get.");
        }
    }
}
