using Acme_Service.Infrastructure.Ingress;
using Amazon.CDK.AwsApigatewayv2Authorizers;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Lets an HTTP API verify access tokens of the user pool, without a function.</summary>
internal static class HttpApiCognitoAccess
{
    public static HttpApiAccess For(CognitoClient client) => new()
    {
        Authorizer = new HttpJwtAuthorizer("Authorizer", client.Issuer, new HttpJwtAuthorizerProps { JwtAudience = [client.ClientId] }),
        Scopes = [client.Scope],
    };
}
