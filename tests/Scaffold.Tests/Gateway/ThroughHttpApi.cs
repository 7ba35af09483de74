using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>HTTP API, VPC link, application load balancer.</summary>
public sealed class ThroughHttpApi(ThroughHttpApi.Deployment deployment) : ThroughTheGateway(deployment), IClassFixture<ThroughHttpApi.Deployment>
{
    protected override HttpStatusCode UnknownPath => HttpStatusCode.NotFound;

    /// <summary>A simple response is for the one request it was asked about.</summary>
    protected override int DecisionsForThreeRoutes => 3;

    public sealed class Deployment() : GatewayDeployment("alb");
}
