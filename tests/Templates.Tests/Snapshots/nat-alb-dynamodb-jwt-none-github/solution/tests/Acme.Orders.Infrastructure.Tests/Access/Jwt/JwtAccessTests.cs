namespace Acme.Orders.Infrastructure.Tests;

public class JwtAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

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
}
