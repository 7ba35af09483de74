namespace Acme.Orders.Infrastructure.Tests;

public class JwtAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Every_method_asks_the_authorizer()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGateway::Authorizer")).Key;
        var methods = apps.Dev.Services.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS");

        Assert.All(methods, method => Assert.Equal(("CUSTOM", authorizer), ((string?)method["AuthorizationType"], method["AuthorizerId"].Target())));
    }

    [Fact]
    public void The_authorizer_gets_only_what_looks_like_a_bearer_token()
    {
        var authorizer = Services.One("AWS::ApiGateway::Authorizer")["Properties"]!;

        Assert.Equal("TOKEN", (string?)authorizer["Type"]);
        Assert.Equal("method.request.header.Authorization", (string?)authorizer["IdentitySource"]);
        Assert.Matches((string)authorizer["IdentityValidationExpression"]!, "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2lnbmF0dXJl");
        Assert.DoesNotMatch((string)authorizer["IdentityValidationExpression"]!, "Basic dXNlcjpwYXNz");
        Assert.Equal(60, (int?)authorizer["AuthorizerResultTtlInSeconds"]);
    }

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
            Assert.Equal("context.authorizer.expires", (string?)parameters["integration.request.header.x-expires"]);
        });
    }
}
