using Acme_Service.Infrastructure.Services;
using Acme_Service.Shared;
using Amazon.CDK.AWS.APIGateway;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>
/// Passes requests on as events of a function. Such an event cannot be changed on its way, so the service itself writes
/// the headers about its caller, as it is told here, from what the gateway adds to the event.
/// </summary>
internal sealed class LambdaRoute(LambdaMicroservice service) : IRestRoute
{
    public IMicroservice Service => service;

    public void AddMethods(
        Amazon.CDK.AWS.APIGateway.Resource exact, Amazon.CDK.AWS.APIGateway.Resource below, RestApiAccess access, string prefix)
    {
        var headers = access.IdentityHeaders.Select(header => $"{header.Key}={header.Value}");
        service.SetEnvironment(GatewayContextEnvironment.Headers, string.Join(',', headers));

        var integration = new LambdaIntegration(service.Live, new LambdaIntegrationOptions { AllowTestInvoke = false });
        exact.AddMethod("ANY", integration);
        below.AddMethod("ANY", integration);
    }
}
