namespace Acme_Service.Authorizer.Jwt;

/// <summary>The caller that a verified token names.</summary>
/// <param name="PrincipalId">One caller of one issuer: no two issuers can produce the same.</param>
/// <param name="Roles">Roles the token itself states, as it spells them.</param>
/// <param name="Expires">The token's exp in whole seconds since 1970.</param>
internal sealed record Caller(string PrincipalId, IReadOnlyList<string> Roles, long Expires);
