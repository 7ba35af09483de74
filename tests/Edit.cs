/// <summary>A fault that is put into a file on purpose, to see whether something finds it.</summary>
/// <param name="File">Relative to the folder of the template or solution.</param>
/// <param name="From">Text that the file holds once; empty for its end.</param>
/// <param name="To">What stands there instead.</param>
internal sealed record Edit(string File, string From, string To)
{
    /// <summary>A new name for the file, relative to the same folder.</summary>
    public string? NewName { get; init; }

    public string ApplyTo(string text)
    {
        if (From.Length == 0)
        {
            return text + To;
        }

        var parts = text.Split(From);
        Assert.True(parts.Length == 2, $"{File} holds '{From}' {parts.Length - 1} times. Adapt the edit to the file as it is now.");
        return parts[0] + To + parts[1];
    }
}
