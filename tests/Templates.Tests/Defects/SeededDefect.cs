namespace Templates.Tests.Defects;

/// <summary>A fault put into a copy of the template on purpose, and what has to find it.</summary>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="Choices">Choices of the combination that shows it, such as <c>networking=isolated</c>; the others are the defaults.</param>
/// <param name="Step">The step of verification that has to find it, or <c>check</c>.</param>
/// <param name="Message">A part of what that step has to say.</param>
/// <param name="Edits">The fault.</param>
internal sealed record SeededDefect(string Name, string[] Choices, string Step, string Message, params Edit[] Edits)
{
    /// <summary>Whether only templates under <c>compliance: strict</c> show it.</summary>
    public bool IsStrict => Message.StartsWith("strict: ", StringComparison.Ordinal);

    public override string ToString() => Name;
}
