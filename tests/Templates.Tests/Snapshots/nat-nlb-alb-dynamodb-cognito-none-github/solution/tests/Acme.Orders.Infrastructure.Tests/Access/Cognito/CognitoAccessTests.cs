namespace Acme.Orders.Infrastructure.Tests;

public class CognitoAccessTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Every_method_wants_an_access_token_of_the_user_pool()
    {
        var authorizer = Assert.Single(Services.All("AWS::ApiGateway::Authorizer")).Key;
        var methods = Services.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS").ToList();

        Assert.NotEmpty(methods);
        Assert.All(methods, method =>
        {
            Assert.Equal(("COGNITO_USER_POOLS", authorizer), ((string?)method["AuthorizationType"], method["AuthorizerId"].Target()));
            // Without a scope an ID token would do.
            Assert.Equal(["acme-orders-dev/call"], method["AuthorizationScopes"].Texts());
        });
    }

    [Fact]
    public void The_user_pool_is_the_one_of_the_foundation()
    {
        var authorizer = Services.One("AWS::ApiGateway::Authorizer")["Properties"]!;
        var export = (string?)authorizer["ProviderARNs"]![0]!["Fn::ImportValue"];

        Assert.Equal("COGNITO_USER_POOLS", (string?)authorizer["Type"]);
        Assert.Contains(apps.Dev.Foundation.All("AWS::Cognito::UserPool").Keys.Single(), export, StringComparison.Ordinal);
    }
}
