using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class CognitoClientTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private JsonNode Client => Services.One("AWS::Cognito::UserPoolClient")["Properties"]!;

    [Fact]
    public void A_browser_gets_tokens_by_a_code_and_needs_no_secret()
    {
        Assert.False((bool?)Client["GenerateSecret"]);
        Assert.Equal(["code"], Client["AllowedOAuthFlows"].Texts());
        Assert.Equal(["openid", "profile", "email", "acme-orders-dev/call"], Client["AllowedOAuthScopes"].Texts());
        Assert.Equal(["ALLOW_REFRESH_TOKEN_AUTH"], Client["ExplicitAuthFlows"].Texts());
        Assert.Equal("ENABLED", (string?)Client["PreventUserExistenceErrors"]);
        Assert.True((bool?)Client["EnableTokenRevocation"]);
    }

    [Fact]
    public void Users_return_to_the_pages_of_the_settings()
    {
        Assert.Contains("https://app.acme.test/", Client["CallbackURLs"].Texts());
        Assert.Contains("https://app.acme.test/", Client["LogoutURLs"].Texts());
    }

    [Fact]
    public void The_scope_exists_before_the_client_that_asks_for_it()
    {
        var (id, server) = Services.All("AWS::Cognito::UserPoolResourceServer").Single();

        Assert.Equal("acme-orders-dev", (string?)server["Properties"]!["Identifier"]);
        Assert.Equal("call", (string?)server["Properties"]!["Scopes"]![0]!["ScopeName"]);
        Assert.Contains(id, Services.One("AWS::Cognito::UserPoolClient")["DependsOn"].Texts());
    }

    [Fact]
    public void Services_are_told_whose_tokens_come_to_them()
    {
        var variables = Services.ServiceVariables.Single();

        Assert.Contains("ProviderURL", (string?)variables["COGNITO_ISSUER"]!["Fn::ImportValue"], StringComparison.Ordinal);
        Assert.Equal(Services.All("AWS::Cognito::UserPoolClient").Keys.Single(), variables["COGNITO_CLIENT_ID"].Target());
    }

    [Fact]
    public void Nobody_keeps_roles_or_decides_in_a_function()
    {
        Assert.DoesNotContain(Services.Properties("AWS::Lambda::Function"), function => (string?)function["Runtime"] == "dotnet10");
        Assert.DoesNotContain("x-principal-id", Services.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Without_a_page_to_return_to_nobody_can_sign_in_and_the_synthesis_says_so()
    {
        var client = apps.Prod.Services.One("AWS::Cognito::UserPoolClient")["Properties"]!;
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("cognito.callbackUrls", "[]");
        solution.Synthesize();

        Assert.False((bool?)client["AllowedOAuthFlowsUserPoolClient"]);
        Assert.Null(client["CallbackURLs"]);
        Assert.Contains("cognito.callbackUrls", solution.Warnings, StringComparison.Ordinal);
    }
}
