using System.Globalization;
using System.Text.RegularExpressions;

namespace TemplateGenerator.Rendering.Solution.Documents;

/// <param name="Level">How many # it has.</param>
/// <param name="Text">What follows them.</param>
internal sealed partial record MarkdownHeading(int Level, string Text)
{
    /// <summary>How GitHub names it in links.</summary>
    public string Anchor => NotInAnchors().Replace(Text.ToLower(CultureInfo.InvariantCulture), "").Replace(' ', '-');

    /// <summary>The headings of a page, and null for each of its other lines.</summary>
    public static IEnumerable<(string Line, MarkdownHeading? Heading)> Lines(string page)
    {
        var isCode = false;
        foreach (var line in page.Split('\n'))
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            yield return (line, isCode ? null : Of(line));
        }
    }

    private static MarkdownHeading? Of(string line)
    {
        var match = Heading().Match(line);
        return match.Success ? new MarkdownHeading(match.Groups["marks"].Length, match.Groups["text"].Value) : null;
    }

    [GeneratedRegex("^(?<marks>#+) (?<text>.+)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchors();
}
