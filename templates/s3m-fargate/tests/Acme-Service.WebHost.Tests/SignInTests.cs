using System.Text.Json.Nodes;
using Acme_Service.Shared;

namespace Acme_Service.WebHost.Tests;

public sealed class SignInTests
{
    private static Dictionary<string, string> WithSignIn => new()
    {
        [WebEnvironment.ApiUrl] = "https://api.example.com",
        [WebEnvironment.SignInAuthority] = "https://issuer.example.com/",
        [WebEnvironment.SignInClientId] = "web",
        [WebEnvironment.SignInScope] = "openid profile",
    };

    [Fact]
    public async Task The_page_is_told_where_people_sign_in()
    {
        using WebHostApplication application = new() { Variables = WithSignIn };

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "api": "https://api.example.com",
                  "signIn": { "authority": "https://issuer.example.com/", "clientId": "web", "scope": "openid profile" }
                }
                """),
            JsonNode.Parse(await application.CreateClient().GetStringAsync("/config.json"))));
    }

    [Theory]
    [InlineData(WebEnvironment.SignInAuthority, "issuer")]
    [InlineData(WebEnvironment.SignInAuthority, "")]
    [InlineData(WebEnvironment.SignInClientId, "")]
    [InlineData(WebEnvironment.SignInScope, "")]
    public void A_variable_that_is_missing_or_wrong_stops_the_start_and_is_named(string name, string value)
    {
        using WebHostApplication application = new() { Variables = new(WithSignIn) { [name] = value } };

        var problem = Assert.Throws<InvalidOperationException>(application.CreateClient);

        Assert.StartsWith(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_issuer_without_tls_is_let_through_by_name()
    {
        using WebHostApplication application = new()
        {
            Variables = new(WithSignIn) { [WebEnvironment.SignInAuthority] = "http://localhost:5173/local-issuer" },
        };

        using var response = await application.OpenAsync("/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("connect-src 'self' https: http://localhost:5173;", policy, StringComparison.Ordinal);
    }
}
