namespace Acme_Service.Authorizer;

/// <summary>One line of the log.</summary>
internal sealed record LogEntry(string Level, string Event, string Reason)
{
    public string? Expected { get; init; }

    public string? Actual { get; init; }

    /// <summary>Causes of the failure, from the outermost to the innermost.</summary>
    public IReadOnlyList<string>? Causes { get; init; }
}
