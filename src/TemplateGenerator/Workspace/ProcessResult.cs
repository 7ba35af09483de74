namespace TemplateGenerator.Workspace;

/// <param name="ExitCode">By convention zero for success.</param>
internal sealed record ProcessResult(int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>Both streams, one after the other.</summary>
    public string Output => StandardOutput + StandardError;
}
