using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acme_Service.Api.Items;

namespace Acme_Service.Api.Tests.Items;

public sealed class CreateItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Fact]
    public async Task A_valid_item_is_created_and_can_be_read_at_its_location()
    {
        using var created = await _caller.PostAsJsonAsync(ApiApplication.Items, new { name = "Schräubchen 🔩", description = "two\nlines", quantity = 3 });
        var item = (await created.Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("\"1\"", created.Headers.ETag?.Tag);
        Assert.Equal($"{ApiApplication.Items}/{item["id"]}", created.Headers.Location?.OriginalString);
        Assert.Equal("Schräubchen 🔩", (string?)item["name"]);
        Assert.Equal(item.ToJsonString(), (await _caller.GetFromJsonAsync<JsonNode>(created.Headers.Location))!.ToJsonString());
    }

    [Fact]
    public async Task Every_member_of_a_request_is_kept_and_replaced()
    {
        var (first, second) = ItemSamples.RequestsWithEveryPropertySet();

        using var created = await _caller.PostAsJsonAsync(ApiApplication.Items, first);
        await AnswersAsync(first, created);

        using HttpRequestMessage request = new(HttpMethod.Put, created.Headers.Location) { Content = JsonContent.Create(second) };
        request.Headers.IfMatch.Add(created.Headers.ETag!);
        using var replaced = await _caller.SendAsync(request);
        await AnswersAsync(second, replaced);
    }

    [Fact]
    public async Task The_id_is_a_version_7_uuid()
    {
        using var created = await _caller.PostAsJsonAsync(ApiApplication.Items, new { name = "bolt" });

        var item = await created.Content.ReadFromJsonAsync<JsonNode>();

        Assert.Equal(7, Guid.Parse((string)item!["id"]!).Version);
    }

    public static TheoryData<object, string> InvalidItems => new()
    {
        { new { }, "name" },
        { new { name = "" }, "name" },
        { new { name = "   " }, "name" },
        { new { name = (string?)null }, "name" },
        { new { name = new string('x', 201) }, "name" },
        { new { name = "a\0b" }, "name" },
        { new { name = "bolt", description = new string('x', 2001) }, "description" },
        { new { name = "bolt", quantity = -1 }, "quantity" },
        { new { name = "bolt", quantity = 1_000_001 }, "quantity" },
    };

    [Theory]
    [MemberData(nameof(InvalidItems))]
    public async Task An_invalid_member_is_named_in_the_problem(object item, string member)
    {
        using var response = await _caller.PostAsJsonAsync(ApiApplication.Items, item);

        await ProblemAssert.IsValidationProblemAsync(response, member);
    }

    private static async Task AnswersAsync(ItemRequest request, HttpResponseMessage response)
    {
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.All(
            JsonSerializer.SerializeToNode(request, JsonSerializerOptions.Web)!.AsObject(),
            member => Assert.Equal(member.Value!.ToJsonString(), answer[member.Key]?.ToJsonString()));
    }
}
