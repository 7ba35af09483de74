using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Access;

internal sealed partial record CognitoSettings : IChecked
{
    /// <summary>Description of <see cref="Prefix"/>, for messages.</summary>
    public const string PrefixWanted = "1 to 63 lower-case letters, digits and inner hyphens, without \"aws\", \"amazon\" or \"cognito\"";

    /// <summary>
    /// First part of the sign-in page's address, which no other user pool of the region may have. Null makes it of the
    /// solution, the environment and the account.
    /// </summary>
    public string? DomainPrefix { get; init; }

    /// <summary>Pages to which users may return from signing in or out, besides the solution's own web app.</summary>
    public IReadOnlyList<string> CallbackUrls { get; init; } = [];

    /// <summary>Whether users need an authenticator app besides their password.</summary>
    public CognitoMfa Mfa { get; init; } = CognitoMfa.Required;

    public IEnumerable<string> Problems() =>
        [
            .. DomainPrefix is null ? [] : Valid.Pattern(DomainPrefix, Prefix, PrefixWanted),
            .. CallbackUrls.SelectMany(
                url => Valid.Pattern(url, Callback, "an https address without a fragment, or http://localhost", "an entry of callbackUrls")),
        ];

    [GeneratedRegex("^(?!.*(aws|amazon|cognito))[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")]
    internal static partial Regex Prefix { get; }

    [GeneratedRegex(@"^(https://[^/\s#?]+|http://localhost(:\d+)?)(/[^\s#]*)?$")]
    private static partial Regex Callback { get; }
}

/// <summary>
/// Whether users need an authenticator app besides their password. Where it is required, the sign-in page has each user set it
/// up. There is no third value: no page would offer an optional one.
/// </summary>
internal enum CognitoMfa
{
    Off,
    Required,
}
