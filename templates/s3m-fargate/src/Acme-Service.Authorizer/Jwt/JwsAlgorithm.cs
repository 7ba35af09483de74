using System.Security.Cryptography;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>An asymmetric signature algorithm of RFC 7518. Symmetric ones and "none" do not exist here.</summary>
/// <param name="Name">As in <c>alg</c>.</param>
/// <param name="KeyType">As in <c>kty</c>.</param>
/// <param name="Hash">Hash function of the signed text.</param>
/// <param name="Padding">For RSA.</param>
/// <param name="Curve">For EC, as in <c>crv</c>.</param>
internal sealed record JwsAlgorithm(
    string Name, string KeyType, HashAlgorithmName Hash, RSASignaturePadding? Padding = null, string? Curve = null)
{
    public static IReadOnlyDictionary<string, JwsAlgorithm> All { get; } = new JwsAlgorithm[]
    {
        new("RS256", "RSA", HashAlgorithmName.SHA256, Padding: RSASignaturePadding.Pkcs1),
        new("RS384", "RSA", HashAlgorithmName.SHA384, Padding: RSASignaturePadding.Pkcs1),
        new("RS512", "RSA", HashAlgorithmName.SHA512, Padding: RSASignaturePadding.Pkcs1),
        new("PS256", "RSA", HashAlgorithmName.SHA256, Padding: RSASignaturePadding.Pss),
        new("PS384", "RSA", HashAlgorithmName.SHA384, Padding: RSASignaturePadding.Pss),
        new("PS512", "RSA", HashAlgorithmName.SHA512, Padding: RSASignaturePadding.Pss),
        new("ES256", "EC", HashAlgorithmName.SHA256, Curve: "P-256"),
        new("ES384", "EC", HashAlgorithmName.SHA384, Curve: "P-384"),
        new("ES512", "EC", HashAlgorithmName.SHA512, Curve: "P-521"),
    }.ToDictionary(algorithm => algorithm.Name, StringComparer.Ordinal);
}
