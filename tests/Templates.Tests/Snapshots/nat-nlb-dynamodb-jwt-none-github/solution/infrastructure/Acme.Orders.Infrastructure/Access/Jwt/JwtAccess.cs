using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Shared;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme.Orders.Infrastructure.Access;

/// <summary>Callers bring a bearer token, which the JWT authorizer verifies before a request reaches a service.</summary>
internal sealed class JwtAccess : IAccess
{
    /// <summary>Anything else is answered 401 without a call of the authorizer.</summary>
    private const string BearerToken = "^[Bb]earer [-0-9A-Za-z._~+/]+=*$";

    private readonly JwtAuthorizer _authorizer;

    public JwtAccess(Construct scope, Deployment deployment, RolesTable roles)
    {
        _authorizer = new JwtAuthorizer(scope, "Authorizer", deployment, roles);
        Gateway = new RestApiAccess
        {
            AuthorizationType = AuthorizationType.CUSTOM,
            Authorizer = new TokenAuthorizer(new Construct(scope, "Access"), "Authorizer", new TokenAuthorizerProps
            {
                Handler = _authorizer.Live,
                IdentitySource = IdentitySource.Header("Authorization"),
                ValidationRegex = BearerToken,
                ResultsCacheTtl = _authorizer.CacheTime,
            }),
            IdentityHeaders = new Dictionary<string, string>
            {
                [GatewayHeaders.PrincipalId] = "context.authorizer.principalId",
                [GatewayHeaders.Roles] = "context.authorizer.roles",
                [GatewayHeaders.Expires] = "context.authorizer.expires",
            },
        };
    }

    public RestApiAccess Gateway { get; }

    public IEnumerable<AlarmDefinition> Alarms => _authorizer.Alarms;

    public IEnumerable<StackOutput> Outputs => _authorizer.Outputs;
}
