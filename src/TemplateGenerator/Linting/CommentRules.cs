using System.Text.RegularExpressions;
using TemplateGenerator.Linting.Directives;

namespace TemplateGenerator.Linting;

/// <summary>In XML and Markdown the engine keeps count of comments, even where nobody meant one.</summary>
internal static partial class CommentRules
{
    public static IEnumerable<Finding> Check(TemplateFile file)
    {
        if (file.Style != DirectiveStyle.Xml && file.Style != DirectiveStyle.MSBuild)
        {
            yield break;
        }

        var depth = 0;
        foreach (Match mark in CommentMark().Matches(file.Text))
        {
            depth += mark.Value == "<!--" ? 1 : -1;
            if (depth < 0)
            {
                depth = 0;
                yield return new(file.Path, file.LineAt(mark.Index), LintRules.CommentEnd,
                    "the engine takes '-->' for the end of a comment that never began and prints 'Balanced nesting depth < 0' to the user.",
                    "Write it in another way; an arrow in a Mermaid diagram can be '==>'.");
            }
        }
    }

    [GeneratedRegex("<!--|-->")]
    private static partial Regex CommentMark();
}
