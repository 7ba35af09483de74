namespace Acme_Service.Api.Identity;

/// <summary>
/// Rules that every token fulfils that the gateway lets through to this service. A token that was verified elsewhere, for
/// somebody else, must not do here.
/// </summary>
internal sealed record AccessTokenRules
{
    /// <summary>Null takes tokens of any user pool.</summary>
    public required string? Issuer { get; init; }

    /// <summary>Null takes tokens for any app client.</summary>
    public required string? ClientId { get; init; }

    /// <summary>Reason to refuse the token, without any of its content; null for a valid token.</summary>
    public string? Refuse(AccessToken token, DateTimeOffset now) => token switch
    {
        { Use: not "access" } => "it is no access token",
        { ExpiresAt: var end } when end <= now.ToUnixTimeSeconds() => "it has expired",
        { Issuer: var issuer } when Issuer is not null && issuer != Issuer => "it is of another user pool",
        { ClientId: var client } when ClientId is not null && client != ClientId => "it is for another app client",
        _ => null,
    };
}
