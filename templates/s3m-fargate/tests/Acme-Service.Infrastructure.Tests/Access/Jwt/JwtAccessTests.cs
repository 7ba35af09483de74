namespace Acme_Service.Infrastructure.Tests;

public class JwtAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;
#if (UseAlb)

    [Fact]
    public void The_identity_headers_are_overwritten_with_what_the_authorizer_found()
    {
        var parameters = Services.One("AWS::ApiGatewayV2::Integration")["Properties"]!["RequestParameters"]!;

        Assert.Equal("$context.authorizer.principalId", (string?)parameters["overwrite:header.x-principal-id"]);
        Assert.Equal("$context.authorizer.roles", (string?)parameters["overwrite:header.x-roles"]);
        Assert.Equal("$context.authorizer.expires", (string?)parameters["overwrite:header.x-expires"]);
    }

    [Fact]
    public void Every_route_asks_the_authorizer()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGatewayV2::Authorizer")).Key;

        Assert.All(Services.Properties("AWS::ApiGatewayV2::Route"), route =>
            Assert.Equal(("CUSTOM", authorizer), ((string?)route["AuthorizationType"], route["AuthorizerId"].Target())));
    }

    [Fact]
    public void A_decision_is_reused_only_for_the_same_token_method_and_path()
    {
        var authorizer = Services.One("AWS::ApiGatewayV2::Authorizer")["Properties"]!;

        Assert.Equal(["$request.header.Authorization", "$context.httpMethod", "$context.path"], authorizer["IdentitySource"].Texts());
        Assert.Equal(("REQUEST", "2.0"), ((string?)authorizer["AuthorizerType"], (string?)authorizer["AuthorizerPayloadFormatVersion"]));
        Assert.True((bool?)authorizer["EnableSimpleResponses"]);
        Assert.Equal(60, (int?)authorizer["AuthorizerResultTtlInSeconds"]);
    }
#else

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
#endif
#if (UseLambda)

    [Fact]
    public void The_identity_headers_get_what_the_authorizer_found() =>
        Assert.All(apps.ThreeServices.Services.ServiceVariables, variables => Assert.Equal(
            "x-principal-id=context.authorizer.principalId,x-roles=context.authorizer.roles,x-expires=context.authorizer.expires",
            (string?)variables["GATEWAY_CONTEXT_HEADERS"]));
#elif (!UseAlb)

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
#endif
}
