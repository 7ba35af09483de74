namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells the web app's host what to write into config.json.</summary>
internal static class WebEnvironment
{
    /// <summary>Address of the API without a slash at the end; empty for the web app's own.</summary>
    public const string ApiUrl = "WEB_API_URL";

    /// <summary>The OpenID Connect issuer; not set where nobody has to sign in.</summary>
    public const string SignInAuthority = "WEB_SIGN_IN_AUTHORITY";

    public const string SignInClientId = "WEB_SIGN_IN_CLIENT_ID";

    /// <summary>Separated by spaces.</summary>
    public const string SignInScope = "WEB_SIGN_IN_SCOPE";
}
