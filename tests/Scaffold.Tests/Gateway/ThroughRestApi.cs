using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>REST API, VPC link, network load balancer.</summary>
public sealed class ThroughRestApi(ThroughRestApi.Deployment deployment) : ThroughTheGateway(deployment), IClassFixture<ThroughRestApi.Deployment>
{
    protected override HttpStatusCode UnknownPath => HttpStatusCode.Forbidden;

    /// <summary>One policy says it all.</summary>
    protected override int DecisionsForThreeRoutes => 1;

    public sealed class Deployment() : GatewayDeployment("nlb");
}
