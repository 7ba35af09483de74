using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests.Items;

public sealed class ListItemsTests : IDisposable
{
    private readonly ApiApplication _application = new();
    private readonly HttpClient _caller;

    public ListItemsTests()
    {
        _caller = _application.CreateCaller();
    }

    public void Dispose()
    {
        _caller.Dispose();
        _application.Dispose();
    }

    [Fact]
    public async Task Without_items_the_list_is_empty_and_ends()
    {
        var page = await ListAsync("");

        Assert.Empty(page["items"]!.AsArray());
        Assert.Null(page["nextCursor"]);
    }

    [Fact]
    public async Task Without_a_limit_a_page_has_twenty_items()
    {
        await CreateItemsAsync(21);

        var page = await ListAsync("");

        Assert.Equal(20, page["items"]!.AsArray().Count);
    }

    [Fact]
    public async Task Following_the_cursor_answers_every_item_once()
    {
        await CreateItemsAsync(7);

        List<string> names = [];
        var cursor = "";
        while (cursor is not null)
        {
            var page = await ListAsync($"?limit=3&cursor={cursor}");
            names.AddRange(page["items"]!.AsArray().Select(item => (string)item!["name"]!));
            cursor = (string?)page["nextCursor"];
        }

        Assert.Equal(Enumerable.Range(0, 7).Select(number => $"item {number}"), names.Order());
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
        using var response = await _caller.GetAsync($"{ApiApplication.Items}?{query}");

        await ProblemAssert.IsValidationProblemAsync(response, parameter);
    }

    private async Task<JsonNode> ListAsync(string query) =>
        (await _caller.GetFromJsonAsync<JsonNode>($"{ApiApplication.Items}{query}"))!;

    private async Task CreateItemsAsync(int count)
    {
        for (var number = 0; number < count; number++)
        {
            await ApiApplication.CreateItemAsync(_caller, $"item {number}");
        }
    }
}
