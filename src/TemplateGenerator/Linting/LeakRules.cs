using System.Text.RegularExpressions;
using TemplateGenerator.Linting.Directives;

namespace TemplateGenerator.Linting;

/// <summary>Directives the engine does not see, which users would find in their files.</summary>
internal sealed partial class LeakRules(KnownSymbols symbols)
{
    public IEnumerable<Finding> Check(TemplateFile file)
    {
        for (var index = 0; index < file.Lines.Count; index++)
        {
            if (Leaks(file, file.Lines[index]))
            {
                yield return new(file.Path, index + 1, LintRules.Leak,
                    $"the engine does not recognise '{file.Lines[index].Trim()}' in this type of file and writes it, and what it guards, as it is.",
                    $"Write {file.Style.Example("Symbol")} on a line of its own, or claim a whole file in content/catalog.json.");
            }
        }
    }

    private bool Leaks(TemplateFile file, string line)
    {
        if (file.Style == DirectiveStyle.Preprocessor)
        {
            return SpacedDirective().IsMatch(line);
        }

        if (file.Style == DirectiveStyle.Hash)
        {
            return SpacedDirective().Match(line) is { Success: true } match && MeansIt(match.Groups["rest"].Value);
        }

        return (HashDirective().Match(line) is { Success: true } hash && MeansIt(hash.Groups["rest"].Value))
            || SpacedComment().IsMatch(line);
    }

    /// <summary>Recognizes a directive, as opposed to a sentence in a comment.</summary>
    private bool MeansIt(string rest) =>
        rest.Length == 0 || Identifier().Matches(rest).Any(match => symbols.IsBound(match.Value));

    [GeneratedRegex(@"^\s*#[ \t]+(if|elif|elseif|else|endif)\b\s*(?<rest>.*?)\s*$")]
    private static partial Regex SpacedDirective();

    [GeneratedRegex(@"^\s*##?(if|elif|elseif|else|endif)\b\s*(?<rest>.*?)\s*$")]
    private static partial Regex HashDirective();

    [GeneratedRegex(@"(<!--|//|/\*|@\*|\{/\*)[ \t]+#(if|elif|elseif|else|endif)\b")]
    private static partial Regex SpacedComment();

    [GeneratedRegex(@"[A-Za-z_]\w*")]
    private static partial Regex Identifier();
}
