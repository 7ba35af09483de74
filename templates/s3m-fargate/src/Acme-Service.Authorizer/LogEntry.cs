namespace Acme_Service.Authorizer;

/// <summary>One line of the log.</summary>
internal sealed record LogEntry(string Level, string Event, string Reason)
{
    public string? Expected { get; init; }

    public string? Actual { get; init; }

    /// <summary>What went wrong, from the outermost to the innermost cause.</summary>
    public IReadOnlyList<string>? Causes { get; init; }
}
