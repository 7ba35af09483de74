using System.Net.Http.Headers;
using Acme_Service.Shared;

namespace Acme_Service.WebHost.Tests;

public sealed class ConfigTests
{
    [Fact]
    public async Task It_tells_where_the_api_is()
    {
        using WebHostApplication application = new() { Variables = new() { [WebEnvironment.ApiUrl] = "https://api.example.com/prod/" } };

        using var response = await application.CreateClient().GetAsync("/config.json");

        Assert.Equal(new CacheControlHeaderValue { NoCache = true }, response.Headers.CacheControl);
        Assert.Equal("""{"api":"https://api.example.com/prod"}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Without_any_variable_the_api_is_here()
    {
        using WebHostApplication application = new();

        Assert.Equal("""{"api":""}""", await application.CreateClient().GetStringAsync("/config.json"));
    }

    [Theory]
    [InlineData("api.example.com")]
    [InlineData("/api")]
    public void An_address_that_is_none_stops_the_start_and_is_named(string address)
    {
        using WebHostApplication application = new() { Variables = new() { [WebEnvironment.ApiUrl] = address } };

        var problem = Assert.Throws<InvalidOperationException>(application.CreateClient);

        Assert.StartsWith(WebEnvironment.ApiUrl, problem.Message, StringComparison.Ordinal);
    }
}
