using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class ReplaceAcmeItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("*")]
    public async Task With_the_current_etag_the_acme_item_is_replaced(string ifMatch)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var response = await PutAsync(acmeItem, ifMatch);
        var replaced = await response.Content.ReadFromJsonAsync<JsonNode>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("\"2\"", response.Headers.ETag?.Tag);
        Assert.Equal("nut", (string?)replaced!["name"]);
        Assert.Equal(replaced.ToJsonString(), (await _caller.GetFromJsonAsync<JsonNode>(acmeItem))!.ToJsonString());
    }

    [Theory]
    [InlineData("\"2\"")]
    [InlineData("W/\"1\"")]
    public async Task With_another_etag_nothing_changes(string ifMatch)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var response = await PutAsync(acmeItem, ifMatch);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.PreconditionFailed);
        Assert.Equal("bolt", (string?)(await _caller.GetFromJsonAsync<JsonNode>(acmeItem))!["name"]);
    }

    [Theory]
    [InlineData("\"1\"")]
    [InlineData("W/\"1\"")]
    [InlineData("*")]
    public async Task With_a_version_that_is_ruled_out_nothing_changes(string ifNoneMatch)
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        using var refused = await PutAsync(acmeItem, "*", ifNoneMatch: ifNoneMatch);
        using var replaced = await PutAsync(acmeItem, "*", ifNoneMatch: "\"2\"");

        var problem = await ProblemAssert.IsProblemAsync(refused, HttpStatusCode.PreconditionFailed);
        Assert.Contains("If-None-Match", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), (replaced.StatusCode, replaced.Headers.ETag?.Tag));
    }

    [Fact]
    public async Task Of_two_callers_with_the_same_etag_one_wins()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => PutAsync(acmeItem, "\"1\"", $"nut {caller}")));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, responses.Count(response => response.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Of_callers_that_take_any_version_all_succeed()
    {
        var acmeItem = await ApiApplication.CreateAcmeItemAsync(_caller);

        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => PutAsync(acmeItem, "*", $"nut {caller}")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal("\"9\"", (await _caller.GetAsync(acmeItem)).Headers.ETag?.Tag);
    }

    [Theory]
    [InlineData("no tag")]
    [InlineData("1")]
    [InlineData("\"1")]
    public async Task A_condition_that_cannot_be_read_is_a_bad_request(string ifMatch)
    {
        using var response = await PutAsync(await ApiApplication.CreateAcmeItemAsync(_caller), ifMatch);

        var problem = await ProblemAssert.IsProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("If-Match", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_if_match_the_caller_is_told_to_send_it()
    {
        using var response = await PutAsync(await ApiApplication.CreateAcmeItemAsync(_caller), ifMatch: null);

        var problem = await ProblemAssert.IsProblemAsync(response, HttpStatusCode.PreconditionRequired);
        Assert.Contains("If-Match", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_acme_item_is_not_found()
    {
        using var response = await PutAsync(new Uri($"{ApiApplication.AcmeItems}/{Guid.Empty}", UriKind.Relative), "\"1\"");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_invalid_acme_item_is_refused()
    {
        using var response = await PutAsync(await ApiApplication.CreateAcmeItemAsync(_caller), "\"1\"", name: "");

        await ProblemAssert.IsValidationProblemAsync(response, "name");
    }

    private async Task<HttpResponseMessage> PutAsync(Uri acmeItem, string? ifMatch, string name = "nut", string? ifNoneMatch = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Put, acmeItem) { Content = JsonContent.Create(new { name }) };
        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        if (ifNoneMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        }

        return await _caller.SendAsync(request);
    }
}
