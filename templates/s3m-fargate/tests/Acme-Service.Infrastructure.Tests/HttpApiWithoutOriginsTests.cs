namespace Acme_Service.Infrastructure.Tests;

public class HttpApiWithoutOriginsTests(SynthesizedApps apps)
{
    [Fact]
    public void Any_method_is_passed_on()
        => Assert.Equal(
            ["ANY /api", "ANY /api/{proxy+}"],
            apps.Prod.Services.Properties("AWS::ApiGatewayV2::Route").Select(route => (string?)route["RouteKey"]).Order());
}
