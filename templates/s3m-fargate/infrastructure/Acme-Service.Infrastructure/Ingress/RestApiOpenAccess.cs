using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Lets anybody call a REST API.</summary>
internal static class RestApiOpenAccess
{
    public static RestApiAccess Access => new() { AuthorizationType = AuthorizationType.NONE };
}
