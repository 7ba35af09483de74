using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Acme.Orders.Api.Tests;

public sealed class OpenApiDocumentTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private const string Document = "/openapi/v1.json";

    [Fact]
    public async Task It_lists_every_operation_with_every_status()
    {
        var document = await application.CreateClient().GetFromJsonAsync<JsonNode>(Document);

        Assert.Equal(
            [
                "DELETE /api/items/{id} 204 400 401 404 412 503 504",
                "GET /api/items 200 400 401 503 504",
                "GET /api/items/{id} 200 304 400 401 404 503 504",
                "POST /api/items 201 400 401 503 504",
                "PUT /api/items/{id} 200 400 401 404 412 428 503 504",
            ],
            Operations(document!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task It_tells_what_makes_an_item_valid()
    {
        var document = await application.CreateClient().GetFromJsonAsync<JsonNode>(Document);
        var item = document!["components"]!["schemas"]!["ItemRequest"]!;

        Assert.Equal("""["name"]""", item["required"]!.ToJsonString());
        Assert.Equal(200, (int)item["properties"]!["name"]!["maxLength"]!);
        Assert.Equal(2000, (int)item["properties"]!["description"]!["maxLength"]!);
        Assert.Equal(1_000_000, (int)item["properties"]!["quantity"]!["maximum"]!);
    }

    private static IEnumerable<string> Operations(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        let statuses = operation.Value!["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal)
        select $"{operation.Key.ToUpperInvariant()} {path.Key} {string.Join(' ', statuses)}";
}
