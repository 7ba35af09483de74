namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure configures the authorizer.</summary>
internal static class AuthorizerEnvironment
{
    /// <summary>Comma-separated HTTPS issuer URLs, compared exactly with the token's <c>iss</c>.</summary>
    public const string Issuers = "AUTH_ISSUERS";

    /// <summary>
    /// The issuer whose callers are known by their <c>sub</c> alone; empty for none. Those of all others are <c>issuer|sub</c>, whatever
    /// the order of the issuers.
    /// </summary>
    public const string UnprefixedIssuer = "AUTH_UNPREFIXED_ISSUER";

    /// <summary>Comma-separated audiences, one of which must be in the token's <c>aud</c>.</summary>
    public const string Audiences = "AUTH_AUDIENCES";

    /// <summary>Comma-separated JWS algorithms that are accepted.</summary>
    public const string Algorithms = "AUTH_ALGORITHMS";

    /// <summary>Claim that holds further roles; empty for none.</summary>
    public const string RolesClaim = "AUTH_ROLES_CLAIM";

    /// <summary>Name of the DynamoDB table that maps a principal to its roles.</summary>
    public const string RolesTable = "AUTH_ROLES_TABLE";

    /// <summary>
    /// Kind of token: <c>oidc</c> (default), <c>cognito-access</c> or <c>cognito-id</c>. Cognito access tokens have no
    /// <c>aud</c>: the audiences are then compared with <c>client_id</c>.
    /// </summary>
    public const string Profile = "AUTH_PROFILE";

    /// <summary>Seconds by which an issuer's clock may be ahead: 0 to 300, default 5. Expiry has no leeway.</summary>
    public const string ClockSkewSeconds = "AUTH_CLOCK_SKEW_SECONDS";

    /// <summary>Seconds for which the roles read from the table are kept: 0 to 3600, default 60.</summary>
    public const string RolesCacheSeconds = "AUTH_ROLES_CACHE_SECONDS";
}
