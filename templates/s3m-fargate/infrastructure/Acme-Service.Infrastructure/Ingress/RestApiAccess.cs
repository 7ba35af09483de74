using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>What a REST API asks of a caller, and what it then tells the service.</summary>
internal sealed record RestApiAccess
{
    public required AuthorizationType AuthorizationType { get; init; }

    public required IAuthorizer Authorizer { get; init; }

    /// <summary>
    /// Headers that are overwritten, whatever the client sent: name → mapping expression such as
    /// <c>context.authorizer.principalId</c>.
    /// </summary>
    public required IReadOnlyDictionary<string, string> IdentityHeaders { get; init; }
}
