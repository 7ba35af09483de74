namespace TemplateGenerator.Workspace;

/// <summary>A failure that a person can act on.</summary>
internal sealed class ToolException(int exitCode, string message, string advice)
    : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>The next step for the person who reads the message.</summary>
    public string Advice { get; } = advice;
}
