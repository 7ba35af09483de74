namespace Scaffold.Tests.Gateway;

public sealed class HttpApiDeployment() : GatewayDeployment("alb");
