namespace Acme_Service.Infrastructure.Tests;

public class HttpApiCognitoAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Every_route_wants_an_access_token_of_the_user_pool()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGatewayV2::Authorizer")).Key;

        Assert.All(Services.Properties("AWS::ApiGatewayV2::Route"), route =>
        {
            Assert.Equal(("JWT", authorizer), ((string?)route["AuthorizationType"], route["AuthorizerId"].Target()));
            // Without a scope an ID token would do.
            Assert.Equal(["acme-service-dev/call"], route["AuthorizationScopes"].Texts());
        });
    }

    [Fact]
    public void Tokens_must_be_of_the_user_pool_and_for_the_app_client()
    {
        var authorizer = Services.One("AWS::ApiGatewayV2::Authorizer")["Properties"]!;
        var wanted = authorizer["JwtConfiguration"]!;

        Assert.Equal("JWT", (string?)authorizer["AuthorizerType"]);
        Assert.Contains("ProviderURL", (string?)wanted["Issuer"]!["Fn::ImportValue"], StringComparison.Ordinal);
        Assert.Equal(Services.All("AWS::Cognito::UserPoolClient").Keys.Single(), Assert.Single(wanted["Audience"]!.AsArray()).Target());
    }
}
