using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.AcmeItems;

public sealed class CreateAcmeItemTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private readonly HttpClient _caller = application.CreateCaller();

    [Fact]
    public async Task A_valid_acme_item_is_created_and_can_be_read_at_its_location()
    {
        using var created = await _caller.PostAsJsonAsync(ApiApplication.AcmeItems, new { name = "Schräubchen 🔩", description = "two\nlines", quantity = 3 });
        var acmeItem = (await created.Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal("\"1\"", created.Headers.ETag?.Tag);
        Assert.Equal($"{ApiApplication.AcmeItems}/{acmeItem["id"]}", created.Headers.Location?.OriginalString);
        Assert.Equal("Schräubchen 🔩", (string?)acmeItem["name"]);
        Assert.Equal(acmeItem.ToJsonString(), (await _caller.GetFromJsonAsync<JsonNode>(created.Headers.Location))!.ToJsonString());
    }

    [Fact]
    public async Task Every_member_of_a_request_is_kept_and_replaced()
    {
        var (first, second) = AcmeItemSamples.RequestsWithEveryPropertySet();

        using var created = await _caller.PostAsJsonAsync(ApiApplication.AcmeItems, first);
        await AnswersAsync(first, created);

        using HttpRequestMessage request = new(HttpMethod.Put, created.Headers.Location) { Content = JsonContent.Create(second) };
        request.Headers.IfMatch.Add(created.Headers.ETag!);
        using var replaced = await _caller.SendAsync(request);
        await AnswersAsync(second, replaced);
    }

    [Fact]
    public async Task The_id_is_a_version_7_uuid()
    {
        using var created = await _caller.PostAsJsonAsync(ApiApplication.AcmeItems, new { name = "bolt" });

        var acmeItem = await created.Content.ReadFromJsonAsync<JsonNode>();

        Assert.Equal(7, Guid.Parse((string)acmeItem!["id"]!).Version);
    }

    public static TheoryData<object, string> InvalidAcmeItems => new()
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
    [MemberData(nameof(InvalidAcmeItems))]
    public async Task An_invalid_member_is_named_in_the_problem(object acmeItem, string member)
    {
        using var response = await _caller.PostAsJsonAsync(ApiApplication.AcmeItems, acmeItem);

        await ProblemAssert.IsValidationProblemAsync(response, member);
    }

    private static async Task AnswersAsync(AcmeItemRequest request, HttpResponseMessage response)
    {
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.All(
            JsonSerializer.SerializeToNode(request, JsonSerializerOptions.Web)!.AsObject(),
            member => Assert.Equal(member.Value!.ToJsonString(), answer[member.Key]?.ToJsonString()));
    }
}
