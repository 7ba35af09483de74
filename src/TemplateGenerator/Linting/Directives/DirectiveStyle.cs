namespace TemplateGenerator.Linting.Directives;

/// <summary>How the template engine expects a directive to be written in one type of file.</summary>
/// <param name="Open">What stands before <c>if</c>.</param>
/// <param name="Close">What ends the condition; empty for the end of the line.</param>
/// <param name="NoEmitOff">The line that makes the engine leave directives alone.</param>
/// <param name="NoEmitOn">The line that ends this.</param>
internal sealed record DirectiveStyle(string Open, string Close, string NoEmitOff, string NoEmitOn)
{
    /// <summary>C# and its relatives: the language's own preprocessor lines.</summary>
    public static DirectiveStyle Preprocessor { get; } = new("#", "", "//-:cnd:noEmit", "//+:cnd:noEmit");

    /// <summary>Files whose comments start with #.</summary>
    public static DirectiveStyle Hash { get; } = new("#", "", "#--:cnd:noEmit", "#-+:cnd:noEmit");

    public static DirectiveStyle Xml { get; } = new("<!--#", "-->", "<!---:cnd:noEmit -->", "<!--+:cnd:noEmit -->");

    /// <summary>As XML, and conditions in <c>Condition</c> attributes are looked at too.</summary>
    public static DirectiveStyle MSBuild { get; } = new("<!--#", "-->", "<!--/-:cnd:noEmit -->", "<!--/+:cnd:noEmit -->");

    /// <summary>JavaScript, JSON and every file the engine does not know.</summary>
    public static DirectiveStyle SlashSlash { get; } = new("//#", "", "//-:cnd:noEmit", "//+:cnd:noEmit");

    public static DirectiveStyle Block { get; } = new("/*#", "*/", "/*-:cnd:noEmit */", "/*+:cnd:noEmit */");

    public static DirectiveStyle Razor { get; } = new("@*#", "*@", "@*-:cnd:noEmit *@", "@*+:cnd:noEmit *@");

    public static DirectiveStyle Jsx { get; } = new("{/*#", "*/}", "{/*-:cnd:noEmit */}", "{/*+:cnd:noEmit */}");

    public static DirectiveStyle Rem { get; } = new("rem #", "", "rem --:cnd:noEmit", "rem -+:cnd:noEmit");

    public string Example(string condition) => Close.Length == 0 ? $"{Open}if ({condition})" : $"{Open}if ({condition}) {Close}";
}
