namespace TemplateGenerator.Catalog;

/// <summary>
/// A small set of combinations in which occurs every preset, every choice with the defaults of the other options, and every pair of
/// choices that any valid combination has. Most faults of options come from one choice or from two that meet, so it finds nearly all
/// that the whole set would, at a fraction of its cost.
/// </summary>
internal static class CoveringSample
{
    private const int Searches = 64;

    /// <param name="catalog">Whose valid combinations are drawn from.</param>
    /// <param name="included">Combinations wanted in any case; what they cover need not be covered again.</param>
    /// <returns>The same combinations for the same catalog, in catalog order.</returns>
    public static IReadOnlyList<Combination> Of(TemplateCatalog catalog, params IEnumerable<Combination> included)
    {
        var wanted = Presets(catalog).Concat(SingleChoices(catalog)).Concat(included).Select(combination => combination.Id).ToHashSet(StringComparer.Ordinal);
        return Complete(catalog, wanted);
    }

    /// <summary>
    /// The presets, and as few other combinations as a search finds with which every pair of choices occurs. Which ones they are may
    /// change with the catalog, so nothing should be kept by them.
    /// </summary>
    /// <returns>The same combinations for the same catalog, in catalog order.</returns>
    public static IReadOnlyList<Combination> Smallest(TemplateCatalog catalog)
    {
        var valid = Numbered(Combinations.Valid(catalog));
        var presets = Presets(catalog).Select(combination => combination.Id).ToList();
        // Among combinations that add equally many pairs the first is taken, so where the search begins decides how it ends.
        var wanted = Enumerable.Range(0, Searches)
            .Select(search => search * valid.Count / Searches)
            .Select(first => Completed(presets, [.. valid.Skip(first), .. valid.Take(first)]))
            .MinBy(sample => sample.Count)!;
        return [.. valid.Select(candidate => candidate.Combination).Where(combination => wanted.Contains(combination.Id))];
    }

    private static IReadOnlyList<Combination> Complete(TemplateCatalog catalog, IEnumerable<string> included)
    {
        var valid = Numbered(Combinations.Valid(catalog));
        var wanted = Completed(included, valid);
        return [.. valid.Select(candidate => candidate.Combination).Where(combination => wanted.Contains(combination.Id))];
    }

    /// <summary>Adds the combination that brings most of the missing pairs until none is missing; of equal ones the first.</summary>
    private static HashSet<string> Completed(IEnumerable<string> included, IReadOnlyList<(Combination Combination, int[] Pairs)> valid)
    {
        var wanted = included.ToHashSet(StringComparer.Ordinal);
        var missing = valid.SelectMany(candidate => candidate.Pairs).ToHashSet();
        missing.ExceptWith(valid.Where(candidate => wanted.Contains(candidate.Combination.Id)).SelectMany(candidate => candidate.Pairs));
        while (missing.Count > 0)
        {
            var (combination, pairs) = valid.MaxBy(candidate => candidate.Pairs.Count(missing.Contains));
            wanted.Add(combination.Id);
            missing.ExceptWith(pairs);
        }

        return wanted;
    }

    /// <summary>Combinations with their pairs as numbers, which are quicker to look up than four texts.</summary>
    private static List<(Combination Combination, int[] Pairs)> Numbered(IReadOnlyList<Combination> valid)
    {
        var numbers = valid.SelectMany(Pairs).Distinct().Select(KeyValuePair.Create<(KeyValuePair<string, string>, KeyValuePair<string, string>), int>).ToDictionary();
        return [.. valid.Select(combination => (combination, Pairs(combination).Select(pair => numbers[pair]).ToArray()))];
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
