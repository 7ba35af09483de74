using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Acme_Service.Shared;

namespace Acme_Service.WebHost.Tests;

public sealed class ConfigTests
{
    private static Dictionary<string, string> WithSignIn => new()
    {
        [WebEnvironment.ApiUrl] = "https://api.example.com/prod/",
        [WebEnvironment.SignInAuthority] = "https://issuer.example.com/",
        [WebEnvironment.SignInClientId] = "web",
        [WebEnvironment.SignInScope] = "openid profile",
    };

    [Fact]
    public async Task It_tells_where_the_api_is_and_where_people_sign_in()
    {
        using WebHostApplication application = new() { Variables = WithSignIn };

        using var response = await application.CreateClient().GetAsync("/config.json");

        Assert.Equal(new CacheControlHeaderValue { NoCache = true }, response.Headers.CacheControl);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "api": "https://api.example.com/prod",
                  "signIn": { "authority": "https://issuer.example.com/", "clientId": "web", "scope": "openid profile" }
                }
                """),
            JsonNode.Parse(await response.Content.ReadAsStringAsync())));
    }

    [Fact]
    public async Task Without_any_variable_the_api_is_here_and_nobody_signs_in()
    {
        using WebHostApplication application = new();

        Assert.Equal("""{"api":""}""", await application.CreateClient().GetStringAsync("/config.json"));
    }

    [Theory]
    [InlineData(WebEnvironment.ApiUrl, "api.example.com")]
    [InlineData(WebEnvironment.ApiUrl, "/api")]
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
}
