using Acme.Orders.Infrastructure.Ingress;
using Amazon.CDK.AWS.APIGateway;

namespace Acme.Orders.Infrastructure.Access;

/// <summary>Anybody may call.</summary>
internal sealed class OpenAccess : IAccess
{
    public RestApiAccess Gateway { get; } = new() { AuthorizationType = AuthorizationType.NONE };
}
