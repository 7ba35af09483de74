using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

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
}
