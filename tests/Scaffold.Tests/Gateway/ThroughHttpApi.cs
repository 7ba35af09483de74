using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>HTTP API, VPC link, application load balancer.</summary>
public sealed class ThroughHttpApi(HttpApiDeployment deployment) : ThroughTheGateway(deployment), IClassFixture<HttpApiDeployment>
{
    protected override HttpStatusCode UnknownPath => HttpStatusCode.NotFound;

    /// <summary>A simple response is for the one request it was asked about.</summary>
    protected override int DecisionsForThreeRoutes => 3;
}
