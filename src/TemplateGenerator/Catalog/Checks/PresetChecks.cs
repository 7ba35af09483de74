namespace TemplateGenerator.Catalog.Checks;

internal static class PresetChecks
{
    public static IEnumerable<CatalogProblem> Check(TemplateCatalog catalog) =>
    [
        .. Duplicates.Find("preset id", catalog.Presets.Select((preset, index) => ($"presets[{index}].id", preset.Id))),
        .. catalog.Presets.SelectMany((preset, index) => CheckPreset(catalog, $"presets[{index}]", preset)),
    ];

    private static IEnumerable<CatalogProblem> CheckPreset(TemplateCatalog catalog, string place, Preset preset)
    {
        var unknown = preset.Values
            .SelectMany(value => SelectionChecks.CheckValue(catalog, $"{place}.values", value.Key, value.Value))
            .ToList();
        if (unknown.Count > 0)
        {
            return unknown;
        }

        var combination = Combinations.WithDefaults(catalog, preset.Values);
        return catalog.Rules
            .Where(rule => rule.When.Terms.Concat(rule.Require.Terms).All(term => combination.Has(term.Option)) && !rule.Allows(combination))
            .Select(rule => new CatalogProblem($"{place}.values", $"give {combination.Id}, which a rule refuses: {rule.Message}"));
    }
}
