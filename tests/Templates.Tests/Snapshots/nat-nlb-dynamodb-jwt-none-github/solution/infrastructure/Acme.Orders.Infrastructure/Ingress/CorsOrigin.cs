using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>An origin as browsers name it: <c>https://app.example.com</c>, or <c>*</c> for all.</summary>
internal static partial class CorsOrigin
{
    [GeneratedRegex(@"^https?://[^/\s]+$|^\*$")]
    private static partial Regex Origin { get; }

    public static IEnumerable<string> Problems(IEnumerable<string> corsOrigins) =>
        corsOrigins.SelectMany(
            origin => Valid.Pattern(origin, Origin, "scheme and host without a path, or *", "an entry of corsOrigins"));
}
