using System.Net;

namespace Acme_Service.Api.Tests.Hosting;

public sealed class HeadRequestsTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Fact]
    public async Task The_status_and_the_headers_are_those_of_get()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var head = await HeadAsync(acmeItem.OriginalString);
        using var get = await _caller.GetAsync(acmeItem);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData(ApiApplication.AcmeItems, HttpStatusCode.OK)]
    [InlineData(ApiApplication.AcmeItems + "?limit=0", HttpStatusCode.BadRequest)]
    [InlineData(ApiApplication.AcmeItems + "/00000000-0000-7000-8000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    public async Task Every_resource_that_can_be_read_answers(string path, HttpStatusCode expected)
    {
        using var response = await HeadAsync(path);

        Assert.Equal(expected, response.StatusCode);
    }

    private async Task<HttpResponseMessage> HeadAsync(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Head, path);
        return await _caller.SendAsync(request);
    }
}
