namespace TemplateGenerator.Catalog;

/// <summary>The shortest command line that gives a combination.</summary>
internal static class NewCommand
{
    /// <summary>A preset where one fits, and every choice that differs from it or, without one, from the defaults.</summary>
    public static string Of(TemplateCatalog catalog, Combination combination) =>
        string.Join(' ', (string[])
        [
            $"dotnet new {catalog.Template.ShortName} -n {catalog.Template.DefaultName}",
            .. PresetOf(catalog, combination) is { } preset ? [$"--baseline {preset.Id}"] : Array.Empty<string>(),
            .. Differences(catalog, PresetOf(catalog, combination), combination).Select(value => $"--{value.Key} {value.Value}"),
        ]);

    /// <summary>The preset with the same choice of every option that some preset names.</summary>
    private static Preset? PresetOf(TemplateCatalog catalog, Combination combination)
    {
        var named = catalog.Presets.SelectMany(preset => preset.Values.Keys).ToHashSet(StringComparer.Ordinal);
        return catalog.Presets.FirstOrDefault(preset => Differences(catalog, preset, combination).All(value => !named.Contains(value.Key)));
    }

    /// <summary>Choices that neither the preset nor, without one, the defaults have.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Differences(TemplateCatalog catalog, Preset? preset, Combination combination) =>
        combination.Values.Except(Combinations.WithDefaults(catalog, preset?.Values ?? new Dictionary<string, string>()).Values);
}
