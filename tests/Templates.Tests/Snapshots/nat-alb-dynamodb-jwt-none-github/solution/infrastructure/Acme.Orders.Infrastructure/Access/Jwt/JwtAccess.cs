using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Shared;
using Amazon.CDK.AwsApigatewayv2Authorizers;
using Constructs;

namespace Acme.Orders.Infrastructure.Access;

/// <summary>Callers bring a bearer token, which the JWT authorizer verifies before a request reaches a service.</summary>
internal sealed class JwtAccess : IAccess
{
    /// <summary>A decision is reused only for the same token, method and path: the gateway itself would reuse it for every route.</summary>
    private static readonly string[] _identitySources = ["$request.header.Authorization", "$context.httpMethod", "$context.path"];

    private readonly JwtAuthorizer _authorizer;

    public JwtAccess(Construct scope, Deployment deployment, RolesTable roles)
    {
        _authorizer = new JwtAuthorizer(scope, "Authorizer", deployment, roles);
        Gateway = new HttpApiAccess
        {
            Authorizer = new HttpLambdaAuthorizer("Authorizer", _authorizer.Live, new HttpLambdaAuthorizerProps
            {
                ResponseTypes = [HttpLambdaResponseType.SIMPLE],
                IdentitySource = _identitySources,
                ResultsCacheTtl = _authorizer.CacheTime,
            }),
            IdentityHeaders = new Dictionary<string, string>
            {
                [GatewayHeaders.PrincipalId] = "$context.authorizer.principalId",
                [GatewayHeaders.Roles] = "$context.authorizer.roles",
                [GatewayHeaders.Expires] = "$context.authorizer.expires",
            },
        };
    }

    public HttpApiAccess Gateway { get; }

    public IEnumerable<AlarmDefinition> Alarms => _authorizer.Alarms;

    public IEnumerable<StackOutput> Outputs => _authorizer.Outputs;
}
