namespace Acme_Service.Infrastructure.Tests;

public class HttpApiClosedTests(SynthesizedApps apps)
{
    [Fact]
    public void No_route_is_open()
        => Assert.All(
            apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices)
                .SelectMany(app => app.Services.Properties("AWS::ApiGatewayV2::Route")),
            route => Assert.NotEqual("NONE", (string?)route["AuthorizationType"] ?? "NONE"));
}
