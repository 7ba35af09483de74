namespace Scaffold.Tests.Gateway;

public sealed class CognitoHttpApiDeployment() : CognitoDeployment("alb");
