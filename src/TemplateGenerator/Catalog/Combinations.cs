namespace TemplateGenerator.Catalog;

internal static class Combinations
{
    /// <summary>Every combination that no rule refuses, in catalog order: the last option changes fastest.</summary>
    public static IReadOnlyList<Combination> Valid(TemplateCatalog catalog) =>
        [.. All(catalog).Where(combination => catalog.Rules.All(rule => rule.Allows(combination)))];

    public static IEnumerable<Combination> All(TemplateCatalog catalog)
    {
        IEnumerable<IReadOnlyList<KeyValuePair<string, string>>> rows = [[]];
        foreach (var option in catalog.Options)
        {
            rows = rows.SelectMany(row => option.Choices.Select(choice =>
                (IReadOnlyList<KeyValuePair<string, string>>)[.. row, KeyValuePair.Create(option.Id, choice.Id)]));
        }

        return rows.Select(row => new Combination(row));
    }

    /// <summary>The defaults, with the given values put over them.</summary>
    public static Combination WithDefaults(TemplateCatalog catalog, IReadOnlyDictionary<string, string> values) =>
        new([.. catalog.Options.Select(option =>
            KeyValuePair.Create(option.Id, values.GetValueOrDefault(option.Id, option.Default)))]);
}
