namespace Acme_Service.Authorizer.Jwt;

/// <summary>Why a token is refused. Both texts are for the log: never a token, a signature or the value of a claim.</summary>
internal sealed record Rejection(Reason Reason, string? Expected = null, string? Actual = null)
{
    private const int MaxQuoted = 64;

    /// <summary>A header or key member as it may be logged: short, printable ASCII, so that it forges no log line.</summary>
    public static string Quote(string? text) => text is null
        ? "absent"
        : string.Concat(text.Take(MaxQuoted).Select(c => c is >= ' ' and <= '~' ? c : '?'));
}
