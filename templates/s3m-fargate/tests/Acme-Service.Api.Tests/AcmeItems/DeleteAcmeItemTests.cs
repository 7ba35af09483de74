using System.Net;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class DeleteAcmeItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    [InlineData("*")]
    public async Task A_deleted_acme_item_is_gone(string? ifMatch)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var deleted = await DeleteAsync(acmeItem, ifMatch);
        using var read = await _caller.GetAsync(acmeItem);

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task With_a_stale_etag_the_acme_item_stays()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var response = await DeleteAsync(acmeItem, "\"2\"");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.OK, (await _caller.GetAsync(acmeItem)).StatusCode);
    }

    [Fact]
    public async Task With_a_version_that_is_ruled_out_the_acme_item_stays()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var refused = await DeleteAsync(acmeItem, "\"1\"", ifNoneMatch: "\"1\"");
        using var deleted = await DeleteAsync(acmeItem, ifMatch: null, ifNoneMatch: "\"2\"");

        await ProblemAssert.IsProblemAsync(refused, HttpStatusCode.PreconditionFailed);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("\"1\"")]
    public async Task An_unknown_acme_item_is_not_found(string? ifMatch)
    {
        using var response = await DeleteAsync(new Uri($"{ApiApplication.AcmeItems}/{Guid.Empty}", UriKind.Relative), ifMatch);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> DeleteAsync(Uri acmeItem, string? ifMatch, string? ifNoneMatch = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Delete, acmeItem);
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await _caller.SendAsync(request);
    }
}
