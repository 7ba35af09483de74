namespace Acme_Service.Shared;

internal static partial class WebEnvironment
{
    /// <summary>URL of the OpenID Connect issuer at which people sign in; empty or not set when nobody does.</summary>
    public const string SignInAuthority = "WEB_SIGN_IN_AUTHORITY";

    /// <summary>The client id under which the issuer knows the page.</summary>
    public const string SignInClientId = "WEB_SIGN_IN_CLIENT_ID";

    /// <summary>Scopes separated by spaces, <c>openid</c> among them.</summary>
    public const string SignInScope = "WEB_SIGN_IN_SCOPE";
}
