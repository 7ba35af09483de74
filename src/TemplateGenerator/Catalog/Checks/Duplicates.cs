namespace TemplateGenerator.Catalog.Checks;

internal static class Duplicates
{
    /// <summary>One problem for each name that was given before, at the place of the later one. Empty names are not compared.</summary>
    public static IEnumerable<CatalogProblem> Find(string what, IEnumerable<(string Place, string Name)> names)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, name) in names.Where(entry => entry.Name.Length > 0))
        {
            if (!first.TryAdd(name, place))
            {
                yield return new(place, $"repeats the {what} '{name}' of {first[name]}; give each its own.");
            }
        }
    }
}
