namespace TemplateGenerator.Linting;

/// <summary>The ids of the linter's rules, which stay as they are: people search for them.</summary>
internal static class LintRules
{
    public const string BareCondition = "bare-condition";
    public const string MisreadGroup = "misread-group";
    public const string UnknownSymbol = "unknown-symbol";
    public const string UnknownChoice = "unknown-choice";
    public const string UnknownDirective = "unknown-directive";
    public const string InsideLine = "directive-inside-line";
    public const string Unbalanced = "unbalanced-block";
    public const string Leak = "directive-leaks";
    public const string CommentEnd = "comment-end";
    public const string MSBuildCondition = "msbuild-condition";
    public const string WindowsCondition = "windows-condition";
    public const string CarriageReturn = "carriage-return";
    public const string ByteOrderMark = "byte-order-mark";
    public const string MisspeltToken = "misspelt-token";
    public const string TokenInPath = "token-in-path";
    public const string NeverEmitted = "never-emitted";
    public const string UnusedChoice = "unused-choice";
    public const string FirstServiceName = "first-service-name";

    /// <summary>Description of each rule.</summary>
    public static IReadOnlyList<(string Id, string Finds)> All { get; } =
    [
        (BareCondition, "a condition without one pair of parentheses around the whole: #if !X is always true"),
        (MisreadGroup, "three alternatives on the right of &&: the last counts for the whole"),
        (UnknownSymbol, "a name in a condition that is no symbol: it counts as false"),
        (UnknownChoice, "an option compared with what is none of its choices"),
        (UnknownDirective, "#ifdef and the like: read as #if"),
        (InsideLine, "a directive, or text that looks like one, in the middle of a line: the rest of the file may go"),
        (Unbalanced, "a block that is not closed, or closed without being opened"),
        (Leak, "a directive in a form that the type of file does not take: it reaches the user"),
        (CommentEnd, "an end of a comment that never began, such as a Mermaid arrow"),
        (MSBuildCondition, "a Condition attribute that the engine would evaluate and strip"),
        (WindowsCondition, "a Condition on $(OS), which is stripped on Windows only"),
        (CarriageReturn, "a line that ends with \\r\\n"),
        (ByteOrderMark, "a byte order mark"),
        (MisspeltToken, "a name that looks like a token and is not replaced"),
        (TokenInPath, "a token in a path that is not renamed"),
        (NeverEmitted, "a file that the engine's default excludes drop"),
        (UnusedChoice, "an option or choice that changes no file"),
        (FirstServiceName, "a name of the first service that would come out unchanged in a service added later"),
    ];
}
