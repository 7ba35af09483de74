namespace Scaffold.Tests.Gateway;

public sealed class CognitoNlbDeployment() : CognitoDeployment("nlb");
