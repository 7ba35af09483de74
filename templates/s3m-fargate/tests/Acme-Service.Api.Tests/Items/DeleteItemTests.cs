using System.Net;

namespace Acme_Service.Api.Tests.Items;

public sealed class DeleteItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    [InlineData("*")]
    public async Task A_deleted_item_is_gone(string? ifMatch)
    {
        var item = await ApiApplication.CreateItemAsync(_caller);

        using var deleted = await DeleteAsync(item, ifMatch);
        using var read = await _caller.GetAsync(item);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task With_a_stale_etag_the_item_stays()
    {
        var item = await ApiApplication.CreateItemAsync(_caller);

        using var response = await DeleteAsync(item, "\"2\"");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.OK, (await _caller.GetAsync(item)).StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    public async Task An_unknown_item_is_not_found(string? ifMatch)
    {
        using var response = await DeleteAsync(new Uri($"{ApiApplication.Items}/{Guid.Empty}", UriKind.Relative), ifMatch);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> DeleteAsync(Uri item, string? ifMatch)
    {
        using HttpRequestMessage request = new(HttpMethod.Delete, item);
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await _caller.SendAsync(request);
    }
}
