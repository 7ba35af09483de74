using System.Net;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class GetAcmeItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Fact]
    public async Task An_acme_item_comes_with_its_etag()
    {
        using var response = await _caller.GetAsync(await ApiApplication.CreateAcmeItemAsync(_caller));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("\"1\"", HttpStatusCode.NotModified)]
    [InlineData("W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"7\", \"1\"", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"2\"", HttpStatusCode.OK)]
    public async Task If_none_match_decides_whether_the_acme_item_is_sent_again(string ifNoneMatch, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, await ApiApplication.CreateAcmeItemAsync(_caller));
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);

        using var response = await _caller.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("\"1\"", response.Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("\"1\"", null, HttpStatusCode.OK)]
    [InlineData("*", null, HttpStatusCode.OK)]
    [InlineData("\"2\"", null, HttpStatusCode.PreconditionFailed)]
    [InlineData("W/\"1\"", null, HttpStatusCode.PreconditionFailed)]
    [InlineData("\"1\"", "\"1\"", HttpStatusCode.NotModified)]
    [InlineData("\"2\"", "\"1\"", HttpStatusCode.PreconditionFailed)]
    public async Task If_match_decides_before_if_none_match(string ifMatch, string? ifNoneMatch, HttpStatusCode expected)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, await ApiApplication.CreateAcmeItemAsync(_caller));
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);

        using var response = await _caller.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task A_condition_that_cannot_be_read_is_a_bad_request()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, await ApiApplication.CreateAcmeItemAsync(_caller));
        request.Headers.TryAddWithoutValidation("If-None-Match", "no tag");

        using var response = await _caller.SendAsync(request);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("00000000-0000-7000-8000-000000000000")]
    [InlineData("not-an-id")]
    public async Task An_unknown_id_is_not_found(string id)
    {
        using var response = await _caller.GetAsync($"{ApiApplication.AcmeItems}/{id}");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
    }
}
