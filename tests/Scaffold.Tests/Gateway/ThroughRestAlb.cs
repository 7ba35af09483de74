namespace Scaffold.Tests.Gateway;

/// <summary>REST API, VPC link, application load balancer.</summary>
public sealed class ThroughRestAlb(RestAlbDeployment deployment) : ThroughRestApi(deployment), IClassFixture<RestAlbDeployment>;
