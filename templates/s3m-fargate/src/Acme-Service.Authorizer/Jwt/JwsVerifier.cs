using Acme_Service.Authorizer.Keys;

namespace Acme_Service.Authorizer.Jwt;

/// <summary>Checks signatures, and nothing else: a token and a set of keys give the payload or the reason why not.</summary>
internal sealed class JwsVerifier(IReadOnlyCollection<string> allowedAlgorithms)
{
    public Outcome<byte[]> Verify(CompactJws jws, JwkSet keys)
    {
        var name = jws.Header.Algorithm;
        if (!allowedAlgorithms.Contains(name, StringComparer.Ordinal) || !JwsAlgorithm.All.TryGetValue(name, out var algorithm))
        {
            return new Rejection(Reason.AlgorithmNotAllowed, string.Join(',', allowedAlgorithms), Rejection.Quote(name));
        }

        var key = keys.Find(jws.Header.KeyId, algorithm);
        return (key.Rejection ?? key.Value.Verify(algorithm, jws.SigningInput, jws.Signature)) is { } rejection
            ? rejection
            : jws.Payload;
    }
}
