using System.Net;

namespace Scaffold.Tests.Gateway;

/// <summary>A public load balancer that verifies tokens of a user pool.</summary>
public sealed class ThroughPublicAlbWithCognito(CognitoPublicAlbDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoPublicAlbDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Unauthorized;
}
