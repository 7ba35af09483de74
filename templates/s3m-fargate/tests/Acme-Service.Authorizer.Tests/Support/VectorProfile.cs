using System.Buffers.Text;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>
/// Vectors that this verifier refuses on purpose, recognized by the vector alone: asking the verifier would excuse whatever it refuses.
/// </summary>
internal static class VectorProfile
{
    private static readonly Dictionary<string, (string Type, string? Curve)> _algorithms = new(StringComparer.Ordinal)
    {
        ["RS256"] = ("RSA", null),
        ["RS384"] = ("RSA", null),
        ["RS512"] = ("RSA", null),
        ["PS256"] = ("RSA", null),
        ["PS384"] = ("RSA", null),
        ["PS512"] = ("RSA", null),
        ["ES256"] = ("EC", "P-256"),
        ["ES384"] = ("EC", "P-384"),
        ["ES512"] = ("EC", "P-521"),
    };

    /// <summary>Why a valid vector is refused; null where it has to be accepted.</summary>
    public static string? Exclusion(string token, JsonArray keys)
    {
        if (Header(token) is not { } header)
        {
            return "its header is no base64url of JSON";
        }

        var (name, keyId) = (Text(header, "alg"), Text(header, "kid"));
        if (name is null || !_algorithms.TryGetValue(name, out var algorithm))
        {
            return $"the algorithm {name}";
        }

        var named = keys.OfType<JsonObject>().Where(key => keyId is null || Text(key, "kid") == keyId).ToList();
        var fitting = named
            .Where(key => Text(key, "kty") == algorithm.Type && (algorithm.Curve ?? Text(key, "crv")) == Text(key, "crv") && (Text(key, "alg") ?? name) == name)
            .ToList();
        return fitting switch
        {
            [] when named.Count == 0 => "a kid that no key has",
            [] => $"no key for {name}",
            [var key] => algorithm.Type == "RSA" ? SizeProblem(key) : null,
            _ => "several keys that fit",
        };
    }

    private static JsonObject? Header(string token)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(token.AsSpan(0, Math.Max(0, token.IndexOf('.'))))) as JsonObject;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? SizeProblem(JsonObject key)
    {
        var bits = new BigInteger(Base64Url.DecodeFromChars(Text(key, "n")), isUnsigned: true, isBigEndian: true).GetBitLength();
        return bits is < 2048 or > 8192 || bits % 8 != 0 ? $"a key of {bits} bits" : null;
    }

    private static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
