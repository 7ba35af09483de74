namespace Scaffold.Tests.Gateway;

public sealed class NlbDeployment() : GatewayDeployment("nlb");
