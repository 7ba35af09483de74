using Acme_Service.Authorizer.Keys;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>A token of one of the issuers becomes a caller, or the reason why not.</summary>
/// <param name="issuers">Each has keys of its own, which verify no other issuer's tokens.</param>
/// <param name="unprefixedIssuer">The one whose callers are known by their subject alone, or null.</param>
/// <param name="signatures">Decides on the signature.</param>
/// <param name="rules">Decides on the claims.</param>
/// <param name="rolesClaim">Claim that lists roles, or null.</param>
internal sealed class TokenVerifier(
    IReadOnlyList<IssuerKeys> issuers, string? unprefixedIssuer, JwsVerifier signatures, ClaimRules rules, string? rolesClaim)
{
    /// <exception cref="KeysUnavailableException">The issuer's keys cannot be had, so nothing is known about the token.</exception>
    public async ValueTask<Outcome<Caller>> VerifyAsync(string token)
    {
        var jws = CompactJws.Parse(token);
        if ((jws.Rejection ?? ClaimRules.CheckType(jws.Value.Header)) is { } notAToken)
        {
            return notAToken;
        }

        // Read before the signature is checked, but used until then only to choose the keys that check it.
        var claims = Claims.Parse(jws.Value.Payload, rolesClaim);
        if (claims.Rejection is { } notClaims)
        {
            return notClaims;
        }

        if (issuers.FirstOrDefault(candidate => candidate.Issuer == claims.Value.Issuer) is not { } issuer)
        {
            return new Rejection(Reason.IssuerNotAccepted, string.Join(',', issuers.Select(candidate => candidate.Issuer)));
        }

        var keys = await issuer.GetAsync(jws.Value.Header.KeyId);
        return (signatures.Verify(jws.Value, keys).Rejection ?? rules.Check(claims.Value)) is { } rejection
            ? rejection
            : Name(issuer, claims.Value);
    }

    /// <summary>For an issuer without a prefix, no subject may look like another issuer's caller.</summary>
    private Outcome<Caller> Name(IssuerKeys issuer, Claims claims) =>
        issuer.Issuer != unprefixedIssuer ? new Caller($"{issuer.Issuer}|{claims.Subject}", claims.Roles, (long)claims.Expires!)
        : issuers.Any(other => claims.Subject!.StartsWith(other.Issuer + "|", StringComparison.Ordinal))
            ? new Rejection(Reason.SubjectNotAccepted, "a sub that names no issuer")
            : new Caller(claims.Subject!, claims.Roles, (long)claims.Expires!);
}
