using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class ListAcmeItemsTests : IDisposable
{
    private readonly ApiApplication _application = new();
    private readonly HttpClient _caller;

    public ListAcmeItemsTests()
    {
        _caller = _application.CreateCaller();
    }

    public void Dispose()
    {
        _caller.Dispose();
        _application.Dispose();
    }

    [Fact]
    public async Task Without_acme_items_the_list_is_empty_and_ends()
    {
        var page = await ListAsync("");

        Assert.Empty(page["acmeItems"]!.AsArray());
        Assert.Null(page["nextCursor"]);
    }

    [Fact]
    public async Task Without_a_limit_a_page_has_twenty_acme_items()
    {
        await CreateAcmeItemsAsync(21);

        var page = await ListAsync("");

        Assert.Equal(20, page["acmeItems"]!.AsArray().Count);
    }

    [Fact]
    public async Task Following_the_cursor_answers_every_acme_item_once()
    {
        await CreateAcmeItemsAsync(7);

        List<string> names = [];
        var cursor = "";
        while (cursor is not null)
        {
            var page = await ListAsync($"?limit=3&cursor={cursor}");
            names.AddRange(page["acmeItems"]!.AsArray().Select(acmeItem => (string)acmeItem!["name"]!));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"acme item {number}"), names.Order());
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=many", "limit")]
    [InlineData("cursor=tampered", "cursor")]
    [InlineData("cursor=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "cursor")]
    [InlineData("cursor=%00%ff", "cursor")]
    public async Task An_invalid_parameter_is_named_in_the_problem(string query, string parameter)
    {
        using var response = await _caller.GetAsync($"{ApiApplication.AcmeItems}?{query}");

        await ProblemAssert.IsValidationProblemAsync(response, parameter);
    }

    private async Task<JsonNode> ListAsync(string query) =>
        (await _caller.GetFromJsonAsync<JsonNode>($"{ApiApplication.AcmeItems}{query}"))!;

    private async Task CreateAcmeItemsAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await ApiApplication.CreateAcmeItemAsync(_caller, $"acme item {number}");
        }
    }
}
