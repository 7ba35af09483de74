namespace Scaffold.Tests.Gateway;

public sealed class CognitoPublicAlbDeployment() : CognitoDeployment("public-alb");
