using Acme_Service.Infrastructure.Ingress;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Lets a REST API verify access tokens of the user pool, without a function.</summary>
internal sealed class RestApiCognitoAccess : Construct
{
    public RestApiCognitoAccess(Construct scope, string id, CognitoClient client)
        : base(scope, id)
    {
        Access = new RestApiAccess
        {
            AuthorizationType = AuthorizationType.COGNITO,
            Authorizer = new CognitoUserPoolsAuthorizer(this, "Authorizer", new CognitoUserPoolsAuthorizerProps
            {
                CognitoUserPools = [client.Pool],
            }),
            Scopes = [client.Scope],
        };
    }

    public RestApiAccess Access { get; }
}
