using System.Security.Cryptography;
using System.Text.Json;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Keys;

/// <summary>A public key as its issuer publishes it, with everything the issuer says about its use.</summary>
internal sealed class Jwk
{
    private readonly string? _type;
    private readonly string? _curve;
    private readonly string? _use;
    private readonly string? _algorithm;
    private readonly bool _mayVerify;
    private readonly Outcome<AsymmetricAlgorithm> _key;

    public Jwk(JsonElement json)
    {
        var readable = StrictJson.TryGetString(json, "kid", out var keyId)
            & StrictJson.TryGetString(json, "kty", out _type)
            & StrictJson.TryGetString(json, "crv", out _curve)
            & StrictJson.TryGetString(json, "use", out _use)
            & StrictJson.TryGetString(json, "alg", out _algorithm);
        KeyId = keyId;
        _mayVerify = !json.TryGetProperty("key_ops", out var operations) || (operations.ValueKind == JsonValueKind.Array
            && operations.EnumerateArray().Any(o => o.ValueKind == JsonValueKind.String && o.ValueEquals("verify")));
        _key = readable ? PublicKey.Import(json, _type, _curve) : PublicKey.Malformed("kid, kty, crv, use and alg as strings");
    }

    public string? KeyId { get; }

    /// <summary>Why this key must not verify signatures of the algorithm; null where it may.</summary>
    public Rejection? Misfit(JwsAlgorithm algorithm) =>
        Differ(Reason.KeyTypeMismatch, algorithm.KeyType, _type)
        ?? Differ(Reason.KeyCurveMismatch, algorithm.Curve ?? _curve, _curve)
        ?? Differ(Reason.KeyAlgorithmMismatch, algorithm.Name, _algorithm ?? algorithm.Name)
        ?? Differ(Reason.KeyUseMismatch, "sig", _use ?? "sig")
        ?? (_mayVerify ? _key.Rejection : new Rejection(Reason.KeyOperationsMismatch, "verify", "key_ops without it"));

    /// <summary>Null where the signature is good. The key must fit the algorithm.</summary>
    public Rejection? Verify(JwsAlgorithm algorithm, byte[] data, byte[] signature)
    {
        var length = PublicKey.SignatureLength(_key.Value);
        if (signature.Length != length)
        {
            return new Rejection(Reason.SignatureLength, $"{length} bytes", $"{signature.Length} bytes");
        }

        // RSA and ECDsa objects promise no thread safety.
        lock (_key.Value)
        {
            var good = _key.Value switch
            {
                RSA rsa => rsa.VerifyData(data, signature, algorithm.Hash, algorithm.Padding!),
                ECDsa ec => ec.VerifyData(data, signature, algorithm.Hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
                _ => false,
            };
            return good ? null : new Rejection(Reason.SignatureInvalid);
        }
    }

    private static Rejection? Differ(Reason reason, string? expected, string? actual) =>
        expected == actual ? null : new Rejection(reason, expected, Rejection.Quote(actual));
}
