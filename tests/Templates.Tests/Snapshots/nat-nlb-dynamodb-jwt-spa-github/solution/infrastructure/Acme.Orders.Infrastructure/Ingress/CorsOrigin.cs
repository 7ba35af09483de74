using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>An origin as browsers name it: <c>https://app.example.com</c>, or <c>*</c> for all.</summary>
internal static partial class CorsOrigin
{
    [GeneratedRegex(@"^https?://[^/\s]+$|^\*$")]
    private static partial Regex Origin { get; }

    /// <summary>Origins from which browsers may call the API: those of the settings, and the web app's own.</summary>
    public static IReadOnlyList<string> All(IReadOnlyList<string> corsOrigins, Deployment deployment) =>
        deployment.WebOrigin is null || corsOrigins.Contains("*") ? corsOrigins : [.. corsOrigins, deployment.WebOrigin];

    public static IEnumerable<string> Problems(IEnumerable<string> corsOrigins) =>
        corsOrigins.SelectMany(
            origin => Valid.Pattern(origin, Origin, "scheme and host without a path, or *", "an entry of corsOrigins"));
}
