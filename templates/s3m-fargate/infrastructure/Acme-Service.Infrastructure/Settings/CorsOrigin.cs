using System.Text.RegularExpressions;

namespace Acme_Service.Infrastructure.Settings;

/// <summary>An origin as browsers name it: <c>https://app.example.com</c>, or <c>*</c> for all.</summary>
internal static partial class CorsOrigin
{
    [GeneratedRegex(@"^https?://[^/\s]+$|^\*$")]
    private static partial Regex Origin { get; }

    /// <param name="corsOrigins">Those of the settings.</param>
    /// <param name="webOrigin">That of the solution's own web app, where there is one.</param>
    public static IReadOnlyList<string> All(IReadOnlyList<string> corsOrigins, string? webOrigin)
        => webOrigin is null || corsOrigins.Contains("*") ? corsOrigins : [.. corsOrigins, webOrigin];

    public static IEnumerable<string> Problems(IEnumerable<string> corsOrigins)
        => corsOrigins.SelectMany(
            origin => Valid.Pattern(origin, Origin, "scheme and host without a path, or *", "an entry of corsOrigins"));
}
