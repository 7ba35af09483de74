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
        solution.WithService("orders", "/orders").Synthesize();
        var file = Assert.Single(Directory.GetFiles(solution.Output, "config.json", SearchOption.AllDirectories));
        var signIn = JsonNode.Parse(File.ReadAllText(file))!["signIn"]!;

        Assert.Equal("openid profile email acme-service-dev/call", (string?)signIn["scope"]);
        Assert.NotNull(signIn["authority"]);
        Assert.NotNull(signIn["clientId"]);
    }
}
