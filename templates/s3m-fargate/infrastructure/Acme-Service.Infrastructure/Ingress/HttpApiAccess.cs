using Amazon.CDK.AWS.Apigatewayv2;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What an HTTP API asks of a caller, and what it then tells the service.</summary>
internal sealed record HttpApiAccess
{
    public required IHttpRouteAuthorizer Authorizer { get; init; }

    /// <summary>
    /// Headers that are overwritten, whatever the client sent: name → mapping expression such as
    /// <c>$context.authorizer.principalId</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, string> IdentityHeaders { get; init; }
}
