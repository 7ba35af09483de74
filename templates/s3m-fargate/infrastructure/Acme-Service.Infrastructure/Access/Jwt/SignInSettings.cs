using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The web app as the first of <c>authorizer.issuers</c> knows it.</summary>
internal sealed partial record SignInSettings : IChecked
{
    /// <summary>Id of the web app at the issuer: a public client, without a secret, with the web app's address as its redirect address.</summary>
    public required string ClientId { get; init; }

    /// <summary>
    /// Scopes that the web app asks for, separated by spaces. Some issuers put the API's audience into access tokens only when a
    /// scope of that API is among these.
    /// </summary>
    public string Scope { get; init; } = "openid profile";

    /// <summary>
    /// Origins of the issuer's endpoints that are not on its own host, such as <c>https://oauth2.googleapis.com</c>: the page may
    /// connect to these, the issuer and the API alone.
    /// </summary>
    public IReadOnlyList<string> EndpointOrigins { get; init; } = [];

    public IEnumerable<string> Problems() =>
        [
            .. Scope.Split(' ').Contains("openid") ? [] : new[] { $"scope is \"{Scope}\"; openid must be one of its words" },
            .. EndpointOrigins.SelectMany(
                origin => Valid.Pattern(origin, Origin, "https and a host without a path", "an entry of endpointOrigins")),
        ];

    [GeneratedRegex("^https://[^/\\s;,'*]+$")]
    private static partial Regex Origin { get; }
}
