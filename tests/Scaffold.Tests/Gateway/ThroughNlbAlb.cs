namespace Scaffold.Tests.Gateway;

/// <summary>REST API, VPC link, network load balancer, application load balancer.</summary>
public sealed class ThroughNlbAlb(NlbAlbDeployment deployment) : ThroughRestApi(deployment), IClassFixture<NlbAlbDeployment>;
