namespace TemplateGenerator.Linting.Directives;

/// <summary>A place in a file that the template engine takes for a directive.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Keyword">if, elif, elseif, else or endif.</param>
/// <param name="Rest">What follows the keyword.</param>
/// <param name="OwnLine">Whether nothing else stands on the line.</param>
internal sealed record Directive(int Line, string Keyword, string Rest, bool OwnLine)
{
    public string Condition => Rest.Trim();

    public bool HasCondition => Keyword is "if" or "elif" or "elseif";

    /// <summary>The keyword goes on, as in <c>#ifdef</c> or <c>#iframe</c>.</summary>
    public bool RunsOn => Rest.Length > 0 && (char.IsLetterOrDigit(Rest[0]) || Rest[0] is '-' or '_');
}
