using Amazon.CDK.AWS.Apigatewayv2;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>The authorization that an HTTP API requires of a caller, and the identity that it passes to the service.</summary>
internal sealed record HttpApiAccess
{
    /// <summary>Null where anybody may call.</summary>
    public IHttpRouteAuthorizer? Authorizer { get; init; }

    /// <summary>
    /// Headers that are overwritten, whatever the client sent: name → mapping expression such as
    /// <c>$context.authorizer.principalId</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, string> IdentityHeaders { get; init; }
}
