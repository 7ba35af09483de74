#if (!UseNoAuth)
using System.Text.Json.Nodes;
#endif

namespace Acme_Service.Infrastructure.Tests;

/// <summary>The config.json by which the web app knows its environment.</summary>
public class SiteContentTests
{
    [Fact]
    public void The_web_app_is_told_where_the_API_is()
    {
        using var solution = new SolutionFolder();
        var stack = solution.WithService("orders", "/orders").Synthesize().ServicesAndWebApp;

        Assert.Equal(stack.Outputs["ApiUrl"].Joined().TrimEnd('/'), StaticSiteConfig.Of(solution, stack)["api"].Joined());
    }
#if (UseJwt)

    [Fact]
    public void People_sign_in_at_the_first_issuer_as_the_settings_say()
    {
        using var solution = new SolutionFolder();
        solution.WithService("orders", "/orders").Synthesize();
        var file = Assert.Single(Directory.GetFiles(solution.Output, "config.json", SearchOption.AllDirectories));

        Assert.Equal(
            """{"authority":"https://login.acme.test/","clientId":"orders-web","scope":"openid orders"}""",
            JsonNode.Parse(File.ReadAllText(file))!["signIn"]!.ToJsonString());
    }
#elif (UseCognito)

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

    private static JsonNode SignIn(SolutionFolder solution, SynthesizedApp app) =>
        StaticSiteConfig.Of(solution, app.ServicesAndWebApp)["signIn"]!;
#endif
}
