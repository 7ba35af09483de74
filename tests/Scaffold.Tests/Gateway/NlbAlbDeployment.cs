namespace Scaffold.Tests.Gateway;

public sealed class NlbAlbDeployment() : GatewayDeployment("nlb-alb");
