using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>HTTP API that verifies tokens of a user pool, VPC link, application load balancer.</summary>
public sealed class ThroughHttpApiWithCognito(CognitoHttpApiDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoHttpApiDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Forbidden;
}
