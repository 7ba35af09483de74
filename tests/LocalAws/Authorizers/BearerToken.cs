namespace LocalAws.Authorizers;

internal static class BearerToken
{
    private const string Scheme = "Bearer ";

    /// <summary>The token in a header Authorization; null where there is none.</summary>
    public static string? In(string? header) =>
        header?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) is true ? header[Scheme.Length..] : null;
}
