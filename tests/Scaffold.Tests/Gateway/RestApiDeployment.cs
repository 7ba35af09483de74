namespace Scaffold.Tests.Gateway;

public sealed class RestApiDeployment() : GatewayDeployment("nlb");
