using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Shared;
using Amazon.CDK.AwsApigatewayv2Authorizers;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Puts the JWT authorizer in front of an HTTP API.</summary>
internal static class HttpApiJwtAccess
{
    /// <summary>A decision is reused only for the same token, method and path: the gateway itself would reuse it for every route.</summary>
    private static readonly string[] _identitySources = ["$request.header.Authorization", "$context.httpMethod", "$context.path"];

    public static HttpApiAccess For(JwtAuthorizer authorizer) => new()
    {
        Authorizer = new HttpLambdaAuthorizer("Authorizer", authorizer.Live, new HttpLambdaAuthorizerProps
        {
            ResponseTypes = [HttpLambdaResponseType.SIMPLE],
            IdentitySource = _identitySources,
            ResultsCacheTtl = authorizer.CacheTime,
        }),
        IdentityHeaders = new Dictionary<string, string>
        {
            [GatewayHeaders.PrincipalId] = "$context.authorizer.principalId",
            [GatewayHeaders.Roles] = "$context.authorizer.roles",
        },
    };
}
