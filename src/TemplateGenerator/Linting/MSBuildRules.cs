using System.Text.RegularExpressions;
using TemplateGenerator.Linting.Directives;

namespace TemplateGenerator.Linting;

/// <summary>
/// Condition attributes in double quotes. The engine evaluates them from left to right and gives up at the first name it does
/// not know, or at a function; what it could evaluate it strips, with the element if the result is false.
/// </summary>
internal sealed partial class MSBuildRules(KnownSymbols symbols)
{
    public IEnumerable<Finding> Check(TemplateFile file)
    {
        if (file.Style != DirectiveStyle.MSBuild)
        {
            yield break;
        }

        foreach (Match attribute in Condition().Matches(file.Text))
        {
            var condition = attribute.Groups["condition"].Value;
            var names = Property().Matches(condition).Select(match => match.Groups["name"].Value).ToList();
            var known = names.Where(symbols.IsBound).Distinct().Select(name => $"$({name})").ToList();
            var line = file.LineAt(attribute.Index);
            if (names.Contains("OS"))
            {
                yield return new(file.Path, line, LintRules.WindowsCondition,
                    "the engine knows $(OS) on Windows only: there it evaluates and strips the condition, elsewhere it keeps it.",
                    "Write $([MSBuild]::IsOSPlatform('Windows')).");
            }
            else if (known.Count > 0)
            {
                yield return new(file.Path, line, LintRules.MSBuildCondition,
                    $"the engine knows {string.Join(" and ", known)}, so it may evaluate the condition and strip it, or its element, from the output.",
                    $"Write {file.Style.Example("Symbol")} around the element, or give the property another name.");
            }
            else if (!condition.Contains("$(", StringComparison.Ordinal) && !FunctionCall().IsMatch(condition))
            {
                yield return new(file.Path, line, LintRules.MSBuildCondition,
                    $"the engine takes '{condition}' for constant text, @(...) and %(...) included: it evaluates the condition and strips it, or its element, from the output.",
                    "Begin the condition with a property it does not know, such as '$(MSBuildProjectName)' != '' and ...");
            }
        }
    }

    [GeneratedRegex("""\bCondition\s*=\s*"(?<condition>[^"]*)["]""")]
    private static partial Regex Condition();

    [GeneratedRegex(@"\$\((?<name>[A-Za-z_]\w*)\)")]
    private static partial Regex Property();

    [GeneratedRegex(@"\w\s*\(")]
    private static partial Regex FunctionCall();
}
