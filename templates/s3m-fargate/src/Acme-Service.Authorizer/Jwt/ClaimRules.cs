namespace Acme_Service.Authorizer.Jwt;

/// <summary>The verified claims that are acceptable (RFC 7519 under RFC 8725).</summary>
/// <param name="profile">How the kind of token names whom it is for.</param>
/// <param name="audiences">Accepted audiences; for Cognito access tokens accepted client ids.</param>
/// <param name="clockSkew">How far an issuer's clock may be ahead of ours, for nbf and iat; exp gets no leeway.</param>
/// <param name="clock">Time.</param>
internal sealed class ClaimRules(TokenProfile profile, IReadOnlyList<string> audiences, TimeSpan clockSkew, TimeProvider clock)
{
    private const int MaxSubjectLength = 255;

    /// <summary>typ and cty: other kinds of signed tokens (logout, DPoP, …) and tokens within tokens are no credentials.</summary>
    public static Rejection? CheckType(JwsHeader header) => header switch
    {
        { ContentType: { } nested } => new Rejection(Reason.NestedToken, "no cty", Rejection.Quote(nested)),
        { Type: null } => null,
        _ => header.Type.ToUpperInvariant() is "JWT" or "AT+JWT" or "APPLICATION/JWT" or "APPLICATION/AT+JWT"
            ? null
            : new Rejection(Reason.TypeNotAccepted, "absent, JWT or at+jwt", Rejection.Quote(header.Type)),
    };

    /// <summary>Null where the claims are acceptable. That the issuer is, has been decided with its keys.</summary>
    public Rejection? Check(Claims claims) => CheckAudience(claims) ?? CheckTime(claims) ?? CheckSubject(claims);

    private Rejection? CheckAudience(Claims claims)
    {
        var (use, stated) = profile switch
        {
            TokenProfile.CognitoAccess => ("access", claims.ClientId is { } client ? [client] : []),
            TokenProfile.CognitoId => ("id", claims.Audiences),
            _ => (null, claims.Audiences),
        };
        if (use is not null && use != claims.TokenUse)
        {
            return new Rejection(Reason.TokenUseNotAccepted, use, claims.TokenUse is null ? "absent" : "another use");
        }

        return stated.Any(value => audiences.Contains(value, StringComparer.Ordinal))
            ? null
            : new Rejection(Reason.AudienceNotAccepted, string.Join(',', audiences), $"{stated.Count} others");
    }

    private Rejection? CheckTime(Claims claims)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0;
        var latest = now + clockSkew.TotalSeconds;
        return claims switch
        {
            { Expires: null } => new Rejection(Reason.Expired, "exp in the future", "absent"),
            { Expires: { } exp } when exp <= now => new Rejection(Reason.Expired, "exp in the future", $"{now - exp:F0} s ago"),
            { NotBefore: { } nbf } when nbf > latest => new Rejection(Reason.NotYetValid, "nbf in the past", $"in {nbf - now:F0} s"),
            { IssuedAt: { } iat } when iat > latest => new Rejection(Reason.IssuedInFuture, "iat in the past", $"in {iat - now:F0} s"),
            _ => null,
        };
    }

    /// <summary>The subject becomes the value of a header.</summary>
    private static Rejection? CheckSubject(Claims claims) =>
        claims.Subject is { Length: > 0 and <= MaxSubjectLength } subject && subject.All(c => c is > ' ' and <= '~' and not ',')
            ? null
            : new Rejection(Reason.SubjectNotAccepted, $"1 to {MaxSubjectLength} visible ASCII characters, no comma");
}
