using System.Numerics;
using System.Security.Cryptography;
using System.Text.Json;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Keys;

/// <summary>Turns the numbers of a JWK (RFC 7518, section 6) into a key, if they are those of a sound one.</summary>
internal static class PublicKey
{
    private const int MinRsaBits = 2048;
    private const int MaxRsaBits = 8192;
    private const int MaxExponentBytes = 4;

    public static Outcome<AsymmetricAlgorithm> Import(JsonElement json, string? type, string? curve)
    {
        try
        {
            return type switch
            {
                "RSA" => ImportRsa(Number(json, "n"), Number(json, "e")),
                "EC" => ImportEc(curve, Number(json, "x"), Number(json, "y")),
                _ => new Rejection(Reason.KeyTypeMismatch, "RSA or EC", Rejection.Quote(type)),
            };
        }
        catch (CryptographicException)
        {
            // The platform checks on import that the point is on the curve.
            return Malformed("numbers that are a key");
        }
    }

    public static Rejection Malformed(string expected) => new(Reason.KeyMalformed, expected, "something else");

    /// <summary>Bytes of every signature by this key: the modulus, or twice the order of the curve.</summary>
    public static int SignatureLength(AsymmetricAlgorithm key) => (key is ECDsa ? 2 : 1) * ((key.KeySize + 7) / 8);

    private static Outcome<AsymmetricAlgorithm> ImportRsa(byte[]? modulus, byte[]? exponent)
    {
        // RFC 7518, 6.3.1: the fewest bytes that hold the number, so none of them leads with zero.
        if (modulus is not [not 0, ..] || exponent is not [not 0, ..])
        {
            return Malformed("n and e as base64url without leading zero bytes");
        }

        var bits = (modulus.Length * 8) - BitOperations.LeadingZeroCount((uint)modulus[0]) + 24;
        if (bits is < MinRsaBits or > MaxRsaBits || bits % 8 != 0)
        {
            return new Rejection(Reason.KeySizeNotAccepted, $"whole bytes, {MinRsaBits} to {MaxRsaBits} bits", $"{bits} bits");
        }

        var soundExponent = exponent.Length <= MaxExponentBytes && exponent[^1] % 2 == 1 && exponent is not [1];
        return soundExponent && modulus[^1] % 2 == 1
            ? RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent })
            : Malformed($"an odd n, and an odd e from 3 to {MaxExponentBytes} bytes");
    }

    private static Outcome<AsymmetricAlgorithm> ImportEc(string? name, byte[]? x, byte[]? y)
    {
        var (curve, bytes) = name switch
        {
            "P-256" => (ECCurve.NamedCurves.nistP256, 32),
            "P-384" => (ECCurve.NamedCurves.nistP384, 48),
            "P-521" => (ECCurve.NamedCurves.nistP521, 66),
            _ => (default, 0),
        };
        return bytes == 0 ? new Rejection(Reason.KeyCurveMismatch, "P-256, P-384 or P-521", Rejection.Quote(name))
            : x?.Length == bytes && y?.Length == bytes
            ? ECDsa.Create(new ECParameters { Curve = curve, Q = new ECPoint { X = x, Y = y } })
            : Malformed($"x and y of {bytes} bytes each");
    }

    private static byte[]? Number(JsonElement json, string name) =>
        StrictJson.TryGetString(json, name, out var text) && text is not null ? StrictBase64Url.Decode(text) : null;
}
