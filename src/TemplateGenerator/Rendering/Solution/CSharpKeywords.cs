namespace TemplateGenerator.Rendering.Solution;

/// <summary>
/// Words that cannot stand as a part of a namespace without an @, and those that mean something in code only as long as nothing bears
/// them as its name: _, field, nameof, value.
/// </summary>
internal static class CSharpKeywords
{
    public static IReadOnlyList<string> All { get; } =
        """
        _ abstract as base bool break byte case catch char checked class const continue decimal default delegate do double
        else enum event explicit extern false field finally fixed float for foreach goto if implicit in int interface internal
        is lock long nameof namespace new null object operator out override params private protected public readonly ref return
        sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked
        unsafe ushort using value virtual void volatile while
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
