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
    [InlineData(WebEnvironment.SignInOrigins, "login.example.com")]
    [InlineData(WebEnvironment.SignInOrigins, "https://login.example.com;script-src")]
    public void A_variable_that_is_missing_or_wrong_stops_the_start_and_is_named(string name, string value)
    {
        using WebHostApplication application = new() { Variables = new(WithSignIn) { [name] = value } };

        var problem = Assert.Throws<InvalidOperationException>(application.CreateClient);

        Assert.StartsWith(name, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:5173/local-issuer", "", "http://localhost:5173")]
    [InlineData("https://issuer.example.com/", "", "https://issuer.example.com")]
    [InlineData("https://issuer.example.com/", "https://issuer.example.com https://tokens.example.com", "https://issuer.example.com https://tokens.example.com")]
    public async Task The_page_may_connect_to_the_api_and_the_issuer_and_nothing_else(string authority, string origins, string connections)
    {
        using WebHostApplication application = new()
        {
            Variables = new(WithSignIn) { [WebEnvironment.SignInAuthority] = authority, [WebEnvironment.SignInOrigins] = origins },
        };

        using var response = await application.OpenAsync("/");

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains($"; connect-src 'self' https://api.example.com {connections};", policy, StringComparison.Ordinal);
    }
}
