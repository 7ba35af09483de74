using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme.Orders.Infrastructure.Access;

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

        Gateway = new RestApiAccess
        {
            AuthorizationType = AuthorizationType.COGNITO,
            Authorizer = new CognitoUserPoolsAuthorizer(new Construct(scope, "Access"), "Authorizer", new CognitoUserPoolsAuthorizerProps
            {
                CognitoUserPools = [users.Pool],
            }),
            Scopes = [_client.Scope],
        };
    }

    public RestApiAccess Gateway { get; }

    public IEnumerable<StackOutput> Outputs =>
    [
        new("UserPoolId", _users.Pool.UserPoolId),
        new("ClientId", _client.ClientId),
        new("SignInUrl", _users.SignInUrl, $"Users get tokens here, with the scope {_client.Scope}"),
    ];
}
