namespace Acme_Service.Infrastructure.Tests;

public class RestApiClosedTests(SynthesizedApps apps)
{
    [Fact]
    public void No_method_but_preflight_is_open()
    {
        var open = apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices)
            .SelectMany(app => app.Services.Properties("AWS::ApiGateway::Method"))
            .Where(method => (string?)method["AuthorizationType"] == "NONE");

        Assert.All(open, method => Assert.Equal("OPTIONS", (string?)method["HttpMethod"]));
    }
}
