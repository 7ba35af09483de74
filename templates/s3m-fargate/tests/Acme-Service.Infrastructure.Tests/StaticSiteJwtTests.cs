using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class StaticSiteJwtTests
{
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
