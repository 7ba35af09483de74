using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Shared;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>Puts the JWT authorizer in front of a REST API.</summary>
internal sealed class RestApiJwtAccess : Construct
{
    /// <summary>Anything else is answered 401 without a call of the authorizer.</summary>
    private const string BearerToken = "^[Bb]earer [-0-9A-Za-z._~+/]+=*$";

    public RestApiJwtAccess(Construct scope, string id, JwtAuthorizer authorizer)
        : base(scope, id)
    {
        Access = new RestApiAccess
        {
            AuthorizationType = AuthorizationType.CUSTOM,
            Authorizer = new TokenAuthorizer(this, "Authorizer", new TokenAuthorizerProps
            {
                Handler = authorizer.Live,
                IdentitySource = IdentitySource.Header("Authorization"),
                ValidationRegex = BearerToken,
                ResultsCacheTtl = authorizer.CacheTime,
            }),
            IdentityHeaders = new Dictionary<string, string>
            {
                [GatewayHeaders.PrincipalId] = "context.authorizer.principalId",
                [GatewayHeaders.Roles] = "context.authorizer.roles",
            },
        };
    }

    public RestApiAccess Access { get; }
}
