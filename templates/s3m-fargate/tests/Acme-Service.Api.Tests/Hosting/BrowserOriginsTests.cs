using Acme_Service.Shared;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class BrowserOriginsTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private const string Known = "https://app.example.com";

    [Fact]
    public async Task A_page_of_a_known_origin_may_read_the_answer_and_its_etag()
    {
        using var response = await GetAsync($"https://other.example.com, {Known}", Known);

        Assert.Equal([Known], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["ETag,Location,Retry-After"], response.Headers.GetValues("Access-Control-Expose-Headers"));
    }

    [Theory]
    [InlineData(Known, "https://evil.example.com")]
    [InlineData("", Known)]
    public async Task A_page_of_another_origin_may_not(string origins, string origin)
    {
        using var response = await GetAsync(origins, origin);

        Assert.True(response.IsSuccessStatusCode);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_refusal_can_be_read_too()
    {
        using var configured = application.WithWebHostBuilder(builder => builder.UseSetting(CorsEnvironment.Origins, Known));
        using var client = configured.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", Known);

        using var response = await client.GetAsync("/nothing/here");

        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal([Known], response.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    private async Task<HttpResponseMessage> GetAsync(string origins, string origin)
    {
        using var configured = application.WithWebHostBuilder(builder => builder.UseSetting(CorsEnvironment.Origins, origins));
        using var client = configured.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", origin);
        return await client.GetAsync("/health/live");
    }
}
