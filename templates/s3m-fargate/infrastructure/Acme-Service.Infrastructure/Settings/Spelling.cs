namespace Acme_Service.Infrastructure.Settings;

/// <summary>Finds the name that somebody meant.</summary>
internal static class Spelling
{
    /// <returns>The known name that needs the fewest letters added, removed or changed.</returns>
    public static string Nearest(string name, IEnumerable<string> known) => known.MinBy(candidate => Distance(name, candidate))!;

    /// <summary>The Levenshtein distance, without regard to case.</summary>
    private static int Distance(string from, string to)
    {
        var distances = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var diagonal = distances[0];
            distances[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var changed = char.ToUpperInvariant(from[row - 1]) == char.ToUpperInvariant(to[column - 1]) ? 0 : 1;
                var shortest = Math.Min(Math.Min(distances[column], distances[column - 1]) + 1, diagonal + changed);
                (diagonal, distances[column]) = (distances[column], shortest);
            }
        }

        return distances[^1];
    }
}
