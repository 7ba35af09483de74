using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The web app as the first of <c>authorizer.issuers</c> knows it.</summary>
internal sealed record SignInSettings : IChecked
{
    /// <summary>Id of the web app at the issuer: a public client, without a secret, with the web app's address as its redirect address.</summary>
    public required string ClientId { get; init; }

    /// <summary>
    /// Scopes that the web app asks for, separated by spaces. Some issuers put the API's audience into access tokens only when a
    /// scope of that API is among these.
    /// </summary>
    public string Scope { get; init; } = "openid profile";

    public IEnumerable<string> Problems() =>
        Scope.Split(' ').Contains("openid") ? [] : [$"scope is \"{Scope}\"; openid must be one of its words"];
}
