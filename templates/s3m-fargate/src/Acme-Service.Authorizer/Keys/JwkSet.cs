using System.Text.Json;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Keys;

/// <summary>The keys of one issuer (RFC 7517), useless ones among them, so that a refusal can name what is wrong.</summary>
internal sealed class JwkSet(IReadOnlyList<Jwk> keys)
{
    private const int MaxKeys = 100;

    /// <summary>Null where the text is no JWK set at all, or an unreasonably large one.</summary>
    public static JwkSet? Parse(ReadOnlyMemory<byte> json)
    {
        using var document = StrictJson.ParseObject(json);
        return document?.RootElement.TryGetProperty("keys", out var keys) == true
            && keys.ValueKind == JsonValueKind.Array
            && keys.GetArrayLength() is > 0 and <= MaxKeys
            && keys.EnumerateArray().All(key => key.ValueKind == JsonValueKind.Object)
            ? new JwkSet([.. keys.EnumerateArray().Select(key => new Jwk(key))])
            : null;
    }

    /// <summary>Whether the set answers for this key, so that fetching it again cannot help. A token without kid names no key that might be new.</summary>
    public bool Knows(string? keyId) => keyId is null || keys.Any(key => key.KeyId == keyId);

    /// <summary>
    /// The one key that fits both the kid (any key, where the token has none) and the algorithm. Two that fit are refused
    /// rather than tried in turn: one token costs at most one signature check.
    /// </summary>
    public Outcome<Jwk> Find(string? keyId, JwsAlgorithm algorithm)
    {
        var named = keys.Where(key => keyId is null || key.KeyId == keyId).ToList();
        return named.Where(key => key.Misfit(algorithm) is null).ToList() switch
        {
            [var only] => only,
            [] when named.Count == 0 => new Rejection(Reason.KeyUnknown, "a kid of the issuer", Rejection.Quote(keyId)),
            [] => named[0].Misfit(algorithm)!,
            _ => new Rejection(Reason.KeyAmbiguous, "one key that fits", Rejection.Quote(keyId)),
        };
    }
}
