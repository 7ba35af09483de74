namespace Acme_Service.Shared;

/// <summary>
/// Headers in which the gateway passes the caller to a service. The gateway overwrites any header of these names that a client sends.
/// </summary>
internal static class GatewayHeaders
{
    /// <summary>Subject of the verified token.</summary>
    public const string PrincipalId = "x-principal-id";

    /// <summary>Comma-separated role names; empty for a caller without roles.</summary>
    public const string Roles = "x-roles";

    /// <summary>
    /// Seconds since 1970 at which the token expires, and all of this with it: gateways keep a decision for longer than the token lives.
    /// </summary>
    public const string Expires = "x-expires";
}
