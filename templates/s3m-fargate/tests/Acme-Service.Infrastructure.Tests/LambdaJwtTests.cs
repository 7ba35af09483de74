namespace Acme_Service.Infrastructure.Tests;

public class LambdaJwtTests(SynthesizedApps apps)
{
    [Fact]
    public void The_identity_headers_get_what_the_authorizer_found()
        => Assert.All(apps.ThreeServices.Services.ServiceVariables, variables => Assert.Equal(
            "x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles",
            (string?)variables["GATEWAY_CONTEXT_HEADERS"]));
}
