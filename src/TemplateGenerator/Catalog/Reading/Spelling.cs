namespace TemplateGenerator.Catalog.Reading;

internal static class Spelling
{
    /// <summary>Share of a word's letters that a typing error changes at most.</summary>
    private const double Tolerance = 0.4;

    /// <summary>The known word that was probably meant; null if none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.Select(candidate => (Word: candidate, Distance: Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= candidate.Word.Length * Tolerance)
            .OrderBy(candidate => candidate.Distance)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();

    /// <summary>Levenshtein's: how many letters must be put in, taken out or replaced.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                var replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                (row[j], diagonal) = (Math.Min(replaced, Math.Min(above, left) + 1), above);
                left = row[j];
            }
        }

        return row[^1];
    }
}
