namespace Acme_Service.Shared;

/// <summary>Environment variables of the web app's host: its shutdown, and the values of config.json.</summary>
internal static class WebEnvironment
{
    /// <summary>Seconds after SIGTERM in which requests are still taken.</summary>
    public const string DrainSeconds = "WEB_DRAIN_SECONDS";

    /// <summary>Base URL of the API, without a slash at its end; empty or not set when it has the page's own address.</summary>
    public const string ApiUrl = "WEB_API_URL";
#if (!UseNoAuth)

    /// <summary>URL of the OpenID Connect issuer at which people sign in; empty or not set when nobody does.</summary>
    public const string SignInAuthority = "WEB_SIGN_IN_AUTHORITY";

    /// <summary>The client id under which the issuer knows the page.</summary>
    public const string SignInClientId = "WEB_SIGN_IN_CLIENT_ID";

    /// <summary>Scopes separated by spaces, <c>openid</c> among them.</summary>
    public const string SignInScope = "WEB_SIGN_IN_SCOPE";

    /// <summary>Origins of the issuer and its endpoints, separated by spaces; empty or not set for the issuer's own host.</summary>
    public const string SignInOrigins = "WEB_SIGN_IN_ORIGINS";
#endif
}
