using Amazon.CDK.AWS.APIGateway;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>The authorization that a REST API requires of a caller, and the identity that it passes to the service.</summary>
internal sealed record RestApiAccess
{
    public required AuthorizationType AuthorizationType { get; init; }

    /// <summary>Null where anybody may call.</summary>
    public IAuthorizer? Authorizer { get; init; }

    /// <summary>Scopes of which a token must have one; with none, an authorizer of Cognito would take ID tokens.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>
    /// Headers that are overwritten, whatever the client sent: name → mapping expression such as
    /// <c>context.authorizer.principalId</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string> IdentityHeaders { get; init; } = new Dictionary<string, string>();
}
