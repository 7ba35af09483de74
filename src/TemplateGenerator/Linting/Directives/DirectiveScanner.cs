using System.Text.RegularExpressions;

namespace TemplateGenerator.Linting.Directives;

/// <summary>Finds directives as the engine does: by their first characters, anywhere in a line.</summary>
internal static class DirectiveScanner
{
    public static IEnumerable<Directive> Scan(TemplateFile file)
    {
        var pattern = new Regex($"{Regex.Escape(file.Style.Open)}#?(elseif|elif|else|endif|if)", RegexOptions.CultureInvariant);
        var ignoring = false;
        for (var index = 0; index < file.Lines.Count; index++)
        {
            var line = file.Lines[index].TrimEnd('\r');
            ignoring = line.Contains("-:cnd:noEmit", StringComparison.Ordinal)
                || (ignoring && !line.Contains("+:cnd:noEmit", StringComparison.Ordinal));
            if (ignoring)
            {
                continue;
            }

            foreach (Match match in pattern.Matches(line))
            {
                yield return Read(file.Style, line, match, index + 1);
            }
        }
    }

    private static Directive Read(DirectiveStyle style, string line, Match match, int number)
    {
        var rest = line[(match.Index + match.Length)..];
        var close = style.Close.Length == 0 ? -1 : rest.IndexOf(style.Close, StringComparison.Ordinal);
        var after = close < 0 ? "" : rest[(close + style.Close.Length)..];
        var ownLine = string.IsNullOrWhiteSpace(line[..match.Index]) && string.IsNullOrWhiteSpace(after);
        return new(number, match.Groups[1].Value, close < 0 ? rest : rest[..close], ownLine);
    }
}
