using System.Net;

namespace Acme.Orders.Api.Tests;

public sealed class ApiPageTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/swagger-ui-bundle.js")]
    [InlineData("/openapi/v1.json")]
    public async Task In_development_anybody_sees_it(string path)
    {
        using ApiApplication application = new();
        using var client = application.CreateClient();

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/swagger-ui-bundle.js")]
    [InlineData("/openapi/v1.json")]
    public async Task In_production_nobody_does(string path)
    {
        using ApiApplication application = new() { EnvironmentName = "Production", Settings = ApiApplication.Deployed };
        using var client = application.CreateCaller();

        await ProblemAssert.IsProblemAsync(await client.GetAsync(path), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_calls_as_somebody_whom_the_service_knows()
    {
        using ApiApplication application = new();
        using var client = application.CreateClient();

        var script = await client.GetStringAsync("/index.js");

        Assert.Contains("x-principal-id", script, StringComparison.Ordinal);
        Assert.Contains("x-expires", script, StringComparison.Ordinal);
    }
}
