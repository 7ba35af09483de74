using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>What holds for every REST API, whatever load balancers stand behind it.</summary>
public abstract class ThroughRestApi(GatewayDeployment deployment) : ThroughTheGateway(deployment)
{
    protected override HttpStatusCode UnknownPath => HttpStatusCode.Forbidden;

    /// <summary>One policy says it all.</summary>
    protected override int DecisionsForThreeRoutes => 1;
}
