namespace Acme_Service.Infrastructure.Tests;

public class RestApiWithoutOriginsTests(SynthesizedApps apps)
{
    [Fact]
    public void There_is_no_preflight()
        => Assert.DoesNotContain(apps.Prod.Services.Properties("AWS::ApiGateway::Method"), method => (string?)method["HttpMethod"] == "OPTIONS");
}
