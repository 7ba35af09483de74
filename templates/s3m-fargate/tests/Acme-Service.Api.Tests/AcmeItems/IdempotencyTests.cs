using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class IdempotencyTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();
    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_repeated_request_is_answered_alike()
    {
        using var first = await CreateAsync(_key);
        using var second = await CreateAsync(_key);

        Assert.Equal((HttpStatusCode.Created, first.Headers.Location, "\"1\""), (second.StatusCode, second.Headers.Location, second.Headers.ETag?.Tag));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_repeated_request_is_answered_alike_when_its_acme_item_has_changed_or_gone()
    {
        using var first = await CreateAsync(_key);
        await _caller.DeleteAsync(first.Headers.Location);

        using var second = await CreateAsync(_key);
        using var read = await _caller.GetAsync(second.Headers.Location);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotFound, read.StatusCode);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        await CreateAsync(_key);

        using var response = await CreateAsync(_key, "nut");

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_named_in_the_problem()
    {
        using var longest = await CreateAsync(_key.PadRight(255, 'x'));
        using var tooLong = await CreateAsync(_key.PadRight(256, 'x'));

        Assert.Equal(HttpStatusCode.Created, longest.StatusCode);
        await ProblemAssert.IsValidationProblemAsync(tooLong, "idempotencyKey");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Without_a_key_each_request_creates_an_acme_item(string? key)
    {
        using var first = await CreateAsync(key);
        using var second = await CreateAsync(key);

        Assert.NotEqual(await IdAsync(first), await IdAsync(second));
    }

    private static async Task<string?> IdAsync(HttpResponseMessage response) => (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["id"];

    private async Task<HttpResponseMessage> CreateAsync(string? key, string name = "bolt")
    {
        using HttpRequestMessage request = new(HttpMethod.Post, ApiApplication.AcmeItems) { Content = JsonContent.Create(new { name }) };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await _caller.SendAsync(request);
    }
}
