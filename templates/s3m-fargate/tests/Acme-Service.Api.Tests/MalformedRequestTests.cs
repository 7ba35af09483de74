using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace Acme_Service.Api.Tests;

public sealed class MalformedRequestTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "name": 7 }""")]
    [InlineData("""{ "name": "bolt", "quantity": "3" }""")]
    [InlineData("""{ "name": "\ud800" }""")]
    [InlineData("""{ "name": "bolt", "colour": "red" }""")]
    public async Task A_body_of_another_shape_is_a_bad_request_that_says_what_to_check(string body)
    {
        using StringContent content = new(body, Encoding.UTF8, "application/json");

        using var response = await _caller.PostAsync(ApiApplication.AcmeItems, content);

        var problem = await ProblemAssert.IsProblemAsync(response, HttpStatusCode.BadRequest);
        Assert.Contains("JSON", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_an_unsupported_media_type()
    {
        using var response = await _caller.PostAsync(ApiApplication.AcmeItems, new StringContent("name=bolt"));

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_character_set_that_does_not_exist_is_an_unsupported_media_type()
    {
        using StringContent content = new("""{ "name": "bolt" }""");
        content.Headers.ContentType = new("application/json") { CharSet = "bogus" };

        using var response = await _caller.PostAsync(ApiApplication.AcmeItems, content);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_unknown_route_is_not_found()
    {
        using var response = await _caller.GetAsync("/nothing/here");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_method_the_route_does_not_have_is_not_allowed()
    {
        using var response = await _caller.PutAsJsonAsync(ApiApplication.AcmeItems, new { name = "bolt" });

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.MethodNotAllowed);
        Assert.Equal(["GET", "HEAD", "POST"], response.Content.Headers.Allow.Order());
    }
}
