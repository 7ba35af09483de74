using System.Net;

namespace Acme_Service.Api.Tests.Health;

public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/health/store")]
    public async Task A_service_with_a_store_is_healthy_and_says_so_to_anyone(string path)
    {
        using ApiApplication application = new();

        using var response = await application.CreateClient().GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/health/store", HttpStatusCode.ServiceUnavailable)]
    public async Task Without_its_store_the_service_keeps_its_place_and_says_what_is_wrong(string path, HttpStatusCode expected)
    {
        using ApiApplication application = new() { Store = new BrokenAcmeItemStore() };

        using var response = await application.CreateClient().GetAsync(path);

        Assert.Equal(expected, response.StatusCode);
        Assert.DoesNotContain(BrokenAcmeItemStore.Secret, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
