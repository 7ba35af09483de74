using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class StaticSiteCognitoTests(SynthesizedApps apps)
{
    [Fact]
    public void Users_may_return_to_the_web_app()
    {
        var client = apps.Dev.ServicesAndWebApp.One("AWS::Cognito::UserPoolClient")["Properties"]!;

        Assert.Contains("https://orders.acme.test/", client["CallbackURLs"].Texts());
        Assert.Contains("https://orders.acme.test/", client["LogoutURLs"].Texts());
    }

    [Fact]
    public void The_web_app_asks_for_the_scope_that_the_services_want()
    {
        using var solution = new SolutionFolder();
        var app = solution.WithService("orders", "/orders").Synthesize();

        Assert.Equal("openid profile email acme-service-dev/call", (string?)SignIn(solution, app)["scope"]);
    }

    [Fact]
    public void The_web_app_signs_in_as_the_client_of_the_pool_that_another_stack_holds()
    {
        using var solution = new SolutionFolder();
        var app = solution.WithService("orders", "/orders").Synthesize();
        var signIn = SignIn(solution, app);
        var issuer = new TemplateReferences(app.Foundation.Text).Exports[(string)signIn["authority"]!["Fn::ImportValue"]!];

        Assert.Equal(Assert.Single(app.ServicesAndWebApp.All("AWS::Cognito::UserPoolClient")).Key, signIn["clientId"].Target());
        Assert.Equal([Assert.Single(app.Foundation.All("AWS::Cognito::UserPool")).Key, "ProviderURL"], issuer["Fn::GetAtt"].Texts());
    }

    private static JsonNode SignIn(SolutionFolder solution, SynthesizedApp app)
        => StaticSiteConfig.Of(solution, app.ServicesAndWebApp)["signIn"]!;
}
