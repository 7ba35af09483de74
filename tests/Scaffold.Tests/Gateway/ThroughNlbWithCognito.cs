using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>REST API that verifies tokens of a user pool, VPC link, network load balancer.</summary>
public sealed class ThroughNlbWithCognito(CognitoNlbDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoNlbDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Unauthorized;
}
