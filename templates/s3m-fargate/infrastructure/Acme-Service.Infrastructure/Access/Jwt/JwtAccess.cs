#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Shared;
#if (UseAlb)
using Amazon.CDK.AwsApigatewayv2Authorizers;
#else
using Amazon.CDK.AWS.APIGateway;
#endif
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Callers bring a bearer token, which the JWT authorizer verifies before a request reaches a service.</summary>
internal sealed class JwtAccess : IAccess
{
#if (UseAlb)
    /// <summary>A decision is reused only for the same token, method and path: the gateway itself would reuse it for every route.</summary>
    private static readonly string[] _identitySources = ["$request.header.Authorization", "$context.httpMethod", "$context.path"];

#else
    /// <summary>Anything else is answered 401 without a call of the authorizer.</summary>
    private const string BearerToken = "^[Bb]earer [-0-9A-Za-z._~+/]+=*$";

#endif
    private readonly JwtAuthorizer _authorizer;
#if (UseSpa || UseContainer)
    private readonly Deployment _deployment;
#endif

    public JwtAccess(Construct scope, Deployment deployment, RolesTable roles)
    {
#if (UseSpa || UseContainer)
        _deployment = deployment;
#endif
        _authorizer = new JwtAuthorizer(scope, "Authorizer", deployment, roles);
#if (UseAlb)
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
#else
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
#endif
    }

#if (UseAlb)
    public HttpApiAccess Gateway { get; }
#else
    public RestApiAccess Gateway { get; }
#endif

    public IEnumerable<AlarmDefinition> Alarms => _authorizer.Alarms;

    public IEnumerable<StackOutput> Outputs => _authorizer.Outputs;
#if (UseSpa || UseContainer)

    public WebConfig WebConfig(string apiUrl) => new()
    {
        ApiUrl = apiUrl,
        SignIn = new SignIn
        {
            Authority = _deployment.Settings.Authorizer.Issuers[0].OriginalString,
            ClientId = _deployment.Settings.SignIn.ClientId,
            Scope = _deployment.Settings.SignIn.Scope,
            Origins =
            [
                _deployment.Settings.Authorizer.Issuers[0].GetLeftPart(UriPartial.Authority),
                .. _deployment.Settings.SignIn.EndpointOrigins,
            ],
        },
    };
#endif
}
