namespace Templates.Tests.Defects;

/// <summary>A fault put into a copy of the template on purpose, and what has to find it.</summary>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="Choices">Choices of the combination that shows it, such as <c>networking=isolated</c>; the others are the defaults.</param>
/// <param name="Step">The step of verification that has to find it, or <c>check</c>.</param>
/// <param name="Message">A part of what that step has to say.</param>
/// <param name="Edits">The fault.</param>
internal sealed record SeededDefect(string Name, string[] Choices, string Step, string Message, params Edit[] Edits)
{
    public override string ToString() => Name;
}

/// <param name="File">Relative to the template's folder.</param>
/// <param name="From">Text that the file holds once; empty for its end.</param>
/// <param name="To">What stands there instead.</param>
internal sealed record Edit(string File, string From, string To)
{
    /// <summary>A new name for the file, relative to the template's folder.</summary>
    public string? NewName { get; init; }

    public string ApplyTo(string text)
    {
        if (From.Length == 0)
        {
            return text + To;
        }

        var parts = text.Split(From);
        Assert.True(parts.Length == 2, $"{File} holds '{From}' {parts.Length - 1} times. Adapt the defect to the file as it is now.");
        return parts[0] + To + parts[1];
    }
}
