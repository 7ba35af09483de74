namespace TemplateGenerator.Catalog;

/// <summary>
/// A small set of combinations in which occurs every preset, every choice with the defaults of the other options, and every pair of
/// choices that any valid combination has. Most faults of options come from one choice or from two that meet, so it finds nearly all
/// that the whole set would, at a fraction of its cost.
/// </summary>
internal static class CoveringSample
{
    /// <param name="catalog">Whose valid combinations are drawn from.</param>
    /// <param name="included">Combinations wanted in any case; what they cover need not be covered again.</param>
    /// <returns>The same combinations for the same catalog, in catalog order.</returns>
    public static IReadOnlyList<Combination> Of(TemplateCatalog catalog, params IEnumerable<Combination> included)
    {
        var wanted = Presets(catalog).Concat(SingleChoices(catalog)).Concat(included).Select(combination => combination.Id).ToHashSet(StringComparer.Ordinal);
        return Complete(catalog, wanted);
    }

    /// <summary>The presets, and as few other combinations as it takes until every pair of choices occurs.</summary>
    /// <returns>The same combinations for the same catalog, in catalog order.</returns>
    public static IReadOnlyList<Combination> Smallest(TemplateCatalog catalog) =>
        Complete(catalog, Presets(catalog).Select(combination => combination.Id).ToHashSet(StringComparer.Ordinal));

    private static IReadOnlyList<Combination> Complete(TemplateCatalog catalog, HashSet<string> wanted)
    {
        var valid = Combinations.Valid(catalog);
        var missing = valid.SelectMany(Pairs).ToHashSet();
        foreach (var combination in valid.Where(combination => wanted.Contains(combination.Id)))
        {
            missing.ExceptWith(Pairs(combination));
        }

        while (missing.Count > 0)
        {
            var best = valid.MaxBy(combination => Pairs(combination).Count(missing.Contains))!;
            wanted.Add(best.Id);
            missing.ExceptWith(Pairs(best));
        }

        return [.. valid.Where(combination => wanted.Contains(combination.Id))];
    }

    public static IEnumerable<Combination> Presets(TemplateCatalog catalog) =>
        catalog.Presets.Select(preset => Combinations.WithDefaults(catalog, preset.Values)).Prepend(Combinations.WithDefaults(catalog, new Dictionary<string, string>()));

    /// <summary>Every choice with the defaults of the other options, whether a rule refuses it or not.</summary>
    public static IEnumerable<Combination> SingleChoices(TemplateCatalog catalog) =>
        from option in catalog.Options
        from choice in option.Choices
        select Combinations.WithDefaults(catalog, new Dictionary<string, string> { [option.Id] = choice.Id });

    /// <summary>Every two choices of different options that meet in a combination.</summary>
    public static IEnumerable<(KeyValuePair<string, string> One, KeyValuePair<string, string> Other)> Pairs(Combination combination) =>
        combination.Values.SelectMany((one, index) => combination.Values.Skip(index + 1).Select(other => (one, other)));
}
