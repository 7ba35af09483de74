using Acme_Service.Infrastructure.Ingress;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Lets a load balancer verify access tokens of the user pool, without a function.</summary>
internal static class AlbCognitoAccess
{
    public static AlbTokenRules For(CognitoClient client) => new()
    {
        Issuer = client.Issuer,
        JwksEndpoint = client.Issuer + "/.well-known/jwks.json",
        Claims = new Dictionary<string, string> { ["token_use"] = "access", ["client_id"] = client.ClientId },
        Scope = client.Scope,
    };
}
