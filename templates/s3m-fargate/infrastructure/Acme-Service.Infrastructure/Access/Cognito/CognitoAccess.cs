#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
#if (UseAlb)
using Amazon.CDK.AwsApigatewayv2Authorizers;
#elif (!UsePublicAlb)
using Amazon.CDK.AWS.APIGateway;
#endif
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Callers bring an access token of the user pool, which the gateway verifies by itself, without a function.</summary>
internal sealed class CognitoAccess : IAccess
{
    private readonly CognitoClient _client;
    private readonly CognitoUsers _users;

    public CognitoAccess(Construct scope, Deployment deployment, CognitoUsers users, IEnumerable<IMicroservice> services)
    {
        _users = users;
        _client = new CognitoClient(scope, "Client", deployment, users);
        foreach (var service in services)
        {
            _client.Connect(service);
        }

#if (UseAlb)
        Gateway = new HttpApiAccess
        {
            Authorizer = new HttpJwtAuthorizer("Authorizer", _client.Issuer, new HttpJwtAuthorizerProps { JwtAudience = [_client.ClientId] }),
            Scopes = [_client.Scope],
        };
#elif (UsePublicAlb)
        Gateway = new AlbTokenRules
        {
            Issuer = _client.Issuer,
            JwksEndpoint = _client.Issuer + "/.well-known/jwks.json",
            Claims = new Dictionary<string, string> { ["token_use"] = "access", ["client_id"] = _client.ClientId },
            Scope = _client.Scope,
        };
#else
        Gateway = new RestApiAccess
        {
            AuthorizationType = AuthorizationType.COGNITO,
            Authorizer = new CognitoUserPoolsAuthorizer(new Construct(scope, "Access"), "Authorizer", new CognitoUserPoolsAuthorizerProps
            {
                CognitoUserPools = [users.Pool],
            }),
            Scopes = [_client.Scope],
        };
#endif
    }

#if (UseAlb)
    public HttpApiAccess Gateway { get; }
#elif (UsePublicAlb)
    public AlbTokenRules? Gateway { get; }
#else
    public RestApiAccess Gateway { get; }
#endif

    public IEnumerable<StackOutput> Outputs =>
    [
        new("UserPoolId", _users.Pool.UserPoolId),
        new("ClientId", _client.ClientId),
        new("SignInUrl", _users.SignInUrl, $"Users get tokens here, with the scope {_client.Scope}"),
    ];
#if (UseSpa || UseContainer)

    public WebConfig WebConfig(string apiUrl) => new()
    {
        ApiUrl = apiUrl,
        SignIn = new SignIn
        {
            Authority = _client.Issuer,
            ClientId = _client.ClientId,
            Scope = $"openid profile email {_client.Scope}",

            // The user pool describes itself under one name and gives tokens under another.
            Origins = [_client.Issuer + "/", _users.SignInUrl],
        },
    };
#endif
}
