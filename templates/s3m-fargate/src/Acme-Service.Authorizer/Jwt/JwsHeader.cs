namespace Acme_Service.Authorizer.Jwt;

/// <summary>
/// The members of a protected header that decide anything. Whatever else it offers (jwk, jku, x5u, x5c, …) is never looked
/// at: keys come from the issuer alone.
/// </summary>
internal sealed record JwsHeader(string Algorithm, string? KeyId, string? Type, string? ContentType)
{
    private const int MaxBytes = 4096;

    public static Outcome<JwsHeader> Parse(byte[] json)
    {
        if (json.Length > MaxBytes)
        {
            return new Rejection(Reason.HeaderTooLong, $"at most {MaxBytes} bytes", $"{json.Length} bytes");
        }

        using var document = StrictJson.ParseObject(json);
        if (document?.RootElement is not { } header
            || !StrictJson.TryGetString(header, "alg", out var algorithm) || algorithm is null
            || !StrictJson.TryGetString(header, "kid", out var keyId)
            || !StrictJson.TryGetString(header, "typ", out var type)
            || !StrictJson.TryGetString(header, "cty", out var contentType))
        {
            return new Rejection(Reason.HeaderMalformed, "a JSON object without duplicates; alg, kid, typ, cty as strings");
        }

        return header.TryGetProperty("crit", out _)
            ? new Rejection(Reason.CriticalExtension, "no crit: no extension is understood", "crit")
            : new JwsHeader(algorithm, keyId, type, contentType);
    }
}
