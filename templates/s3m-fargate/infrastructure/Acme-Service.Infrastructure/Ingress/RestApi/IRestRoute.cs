using Acme_Service.Infrastructure.Services;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The paths of a service, and how a REST API passes requests for them on.</summary>
internal interface IRestRoute
{
    IMicroservice Service { get; }

    /// <param name="exact">Stands for the service's own path.</param>
    /// <param name="below">Stands for all paths below it; what follows is its parameter <c>proxy</c>.</param>
    /// <param name="access">Has the headers that identify the caller to the service.</param>
    /// <param name="prefix">What addresses of the API have before the paths of services; "/" for nothing.</param>
    void AddMethods(Amazon.CDK.AWS.APIGateway.Resource exact, Amazon.CDK.AWS.APIGateway.Resource below, RestApiAccess access, string prefix);
}
