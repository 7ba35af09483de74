namespace Acme_Service.Infrastructure.Tests;

public class RestLinkJwtTests(SynthesizedApps apps)
{
    [Fact]
    public void The_identity_headers_are_overwritten_with_what_the_authorizer_found()
    {
        var methods = apps.Dev.Services.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS").ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            var parameters = method["Integration"]!["RequestParameters"]!;
            Assert.Equal("context.authorizer.principalId", (string?)parameters["integration.request.header.x-principal-id"]);
            Assert.Equal("context.authorizer.roles", (string?)parameters["integration.request.header.x-roles"]);
        });
    }
}
