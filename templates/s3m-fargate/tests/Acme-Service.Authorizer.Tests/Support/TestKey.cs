using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>A key pair of an issuer, made for this run.</summary>
internal sealed class TestKey(AsymmetricAlgorithm key, string algorithm, string keyId)
{
    public string Algorithm => algorithm;

    public string KeyId => keyId;

    public static TestKey Rsa(string keyId = "rsa", string algorithm = "RS256", int bits = 2048) =>
        new(RSA.Create(bits), algorithm, keyId);

    public static TestKey Ec(string keyId = "ec", string algorithm = "ES256") =>
        new(ECDsa.Create(algorithm switch
        {
            "ES384" => ECCurve.NamedCurves.nistP384,
            "ES512" => ECCurve.NamedCurves.nistP521,
            _ => ECCurve.NamedCurves.nistP256,
        }), algorithm, keyId);

    /// <summary>The same key used with another algorithm or under another name.</summary>
    public TestKey As(string otherAlgorithm, string? otherKeyId = null) => new(key, otherAlgorithm, otherKeyId ?? keyId);

    public JsonObject Jwk() => key switch
    {
        RSA rsa => RsaJwk(rsa.ExportParameters(false)),
        ECDsa ec => EcJwk(ec.ExportParameters(false)),
        _ => throw new NotSupportedException(),
    };

    public string Sign(JsonObject header, JsonObject claims) => Sign(header.ToJsonString(), claims.ToJsonString());

    public string Sign(string header, string payload) => Sign(header, Encoding.UTF8.GetBytes(payload));

    public string Sign(string header, byte[] payload)
    {
        var input = $"{Encode(Encoding.UTF8.GetBytes(header))}.{Encode(payload)}";
        return $"{input}.{Encode(SignBytes(Encoding.ASCII.GetBytes(input)))}";
    }

    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private byte[] SignBytes(byte[] data)
    {
        var known = JwsAlgorithm.All[algorithm];
        return key is RSA rsa
            ? rsa.SignData(data, known.Hash, known.Padding!)
            : ((ECDsa)key).SignData(data, known.Hash);
    }

    private JsonObject RsaJwk(RSAParameters parameters) => new()
    {
        ["kty"] = "RSA",
        ["kid"] = keyId,
        ["n"] = Encode(parameters.Modulus),
        ["e"] = Encode(parameters.Exponent),
    };

    private JsonObject EcJwk(ECParameters parameters) => new()
    {
        ["kty"] = "EC",
        ["kid"] = keyId,
        ["crv"] = key.KeySize switch { 256 => "P-256", 384 => "P-384", _ => "P-521" },
        ["x"] = Encode(parameters.Q.X),
        ["y"] = Encode(parameters.Q.Y),
    };
}
