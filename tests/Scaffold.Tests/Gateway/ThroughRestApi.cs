using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>Tests of every REST API, with any kind of load balancer behind it.</summary>
public abstract class ThroughRestApi(GatewayDeployment deployment) : ThroughTheGateway(deployment)
{
    protected override HttpStatusCode UnknownPath => HttpStatusCode.Forbidden;

    /// <summary>One policy says it all.</summary>
    protected override int DecisionsForThreeRoutes => 1;
}

/// <summary>REST API, VPC link, application load balancer.</summary>
public sealed class ThroughRestAlb(RestAlbDeployment deployment) : ThroughRestApi(deployment), IClassFixture<RestAlbDeployment>;

/// <summary>REST API, VPC link, network load balancer, application load balancer.</summary>
public sealed class ThroughNlbAlb(NlbAlbDeployment deployment) : ThroughRestApi(deployment), IClassFixture<NlbAlbDeployment>;
