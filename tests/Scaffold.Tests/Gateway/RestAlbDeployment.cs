namespace Scaffold.Tests.Gateway;

public sealed class RestAlbDeployment() : GatewayDeployment("rest-alb");
