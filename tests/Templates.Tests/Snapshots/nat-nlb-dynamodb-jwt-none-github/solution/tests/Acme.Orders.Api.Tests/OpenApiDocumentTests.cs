using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Acme.Orders.Api.OpenApi;
using Acme.Orders.Shared;

namespace Acme.Orders.Api.Tests;

public sealed class OpenApiDocumentTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    private const string Problem = "application/problem+json";

    [Fact]
    public async Task The_file_is_that_of_the_endpoints()
    {
        using var started = application.CreateClient();
        var file = Path.Combine(AppContext.BaseDirectory, ApiDocument.FileName);

        Assert.True(
            File.Exists(file) && JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(file)), JsonNode.Parse(await ApiDocument.ReadAsync(application.Services))),
            $"src/Acme.Orders.Api/{ApiDocument.FileName} is older than the API: run 'dotnet run --project src/Acme.Orders.Api -- {ApiDocument.Command}'.");
    }

    [Fact]
    public async Task It_has_the_service_s_name_and_the_assembly_s_version()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1.", (string?)document["openapi"], StringComparison.Ordinal);
        Assert.Equal("api", (string?)document["info"]!["title"]);
        Assert.Equal(typeof(Program).Assembly.GetName().Version!.ToString(3), (string?)document["info"]!["version"]);
    }

    [Fact]
    public async Task It_lists_every_operation_with_every_status()
    {
        Assert.Equal(
            [
                "DELETE /api/items/{id} 204 400 401 403 404 412 503 504",
                "GET /api/items 200 400 401 403 503 504",
                "GET /api/items/{id} 200 304 400 401 403 404 412 503 504",
                "POST /api/items 201 400 401 403 413 415 422 503 504",
                "PUT /api/items/{id} 200 400 401 403 404 412 413 415 428 503 504",
            ],
            (await OperationsAsync()).Select(operation => $"{operation.Name} {string.Join(' ', operation.Statuses)}"));
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_and_a_tag() => Assert.All(await OperationsAsync(), operation =>
    {
        Assert.NotEmpty((string)operation.Json["operationId"]!);
        Assert.NotEmpty((string)operation.Json["summary"]!);
        Assert.NotEmpty(operation.Json["tags"]!.AsArray());
    });

    [Fact]
    public async Task Every_failure_is_a_problem_of_a_documented_shape() => Assert.All(await OperationsAsync(), operation =>
    {
        foreach (var status in operation.Statuses.Where(status => int.Parse(status, CultureInfo.InvariantCulture) >= 400))
        {
            var content = operation.Json["responses"]![status]!["content"]!.AsObject();
            Assert.Equal([Problem], content.Select(type => type.Key));
            Assert.EndsWith("ProblemDetails", (string?)content[Problem]!["schema"]!["$ref"], StringComparison.Ordinal);
        }
    });

    [Fact]
    public async Task Conditions_are_headers_of_requests()
    {
        Assert.Equal(
            [
                "DELETE /api/items/{id} If-Match",
                "GET /api/items/{id} If-None-Match",
                "GET /api/items/{id} If-Match",
                "PUT /api/items/{id} If-Match (required)",
            ],
            from operation in await OperationsAsync()
            from parameter in HeadersOf(operation)
            where ((string)parameter["name"]!).StartsWith("If-", StringComparison.Ordinal)
            select $"{operation.Name} {parameter["name"]}{(parameter["required"] is null ? "" : " (required)")}");
    }

    [Fact]
    public async Task What_an_answer_says_in_headers_is_documented()
    {
        Assert.Equal(
            [
                "DELETE /api/items/{id} 503 Retry-After",
                "GET /api/items 503 Retry-After",
                "GET /api/items/{id} 200 ETag",
                "GET /api/items/{id} 304 ETag",
                "GET /api/items/{id} 503 Retry-After",
                "POST /api/items 201 ETag Location",
                "POST /api/items 503 Retry-After",
                "PUT /api/items/{id} 200 ETag",
                "PUT /api/items/{id} 503 Retry-After",
            ],
            from operation in await OperationsAsync()
            from status in operation.Statuses
            let headers = operation.Json["responses"]![status]!["headers"]?.AsObject().Select(header => header.Key).Order()
            where headers is not null
            select $"{operation.Name} {status} {string.Join(' ', headers)}");
    }

    [Fact]
    public async Task It_tells_what_makes_an_item_valid()
    {
        var item = (await DocumentAsync())["components"]!["schemas"]!["ItemRequest"]!;

        Assert.Equal("""["name"]""", item["required"]!.ToJsonString());
        Assert.Equal(200, (int)item["properties"]!["name"]!["maxLength"]!);
        Assert.Equal(2000, (int)item["properties"]!["description"]!["maxLength"]!);
        Assert.Equal(1_000_000, (int)item["properties"]!["quantity"]!["maximum"]!);
    }

    [Fact]
    public async Task Pages_of_other_origins_may_use_all_of_it()
    {
        var operations = await OperationsAsync();
        var methods = operations.Select(operation => operation.Name.Split(' ')[0]);
        var sent = operations.SelectMany(HeadersOf).Select(parameter => (string)parameter["name"]!);
        var answered = operations.SelectMany(operation => operation.Statuses.SelectMany(status =>
            operation.Json["responses"]![status]!["headers"]?.AsObject().Select(header => header.Key) ?? []));

        Assert.Subset(CorsRules.Methods.ToHashSet(), methods.ToHashSet());
        Assert.Subset(CorsRules.RequestHeaders.ToHashSet(), sent.ToHashSet());
        Assert.Subset(CorsRules.ResponseHeaders.ToHashSet(), answered.ToHashSet());
    }

    [Fact]
    public async Task Every_operation_asks_for_a_token()
    {
        var scheme = (await DocumentAsync())["components"]!["securitySchemes"]!["bearer"]!;

        Assert.Equal(("http", "bearer"), ((string?)scheme["type"], (string?)scheme["scheme"]));
        Assert.All(await OperationsAsync(), operation => Assert.Equal("""[{"bearer":[]}]""", operation.Json["security"]!.ToJsonString()));
    }

    private static IEnumerable<JsonNode> HeadersOf(Operation operation) =>
        operation.Json["parameters"]?.AsArray().OfType<JsonNode>().Where(parameter => (string?)parameter["in"] == "header") ?? [];

    private async Task<JsonNode> DocumentAsync() => (await application.CreateClient().GetFromJsonAsync<JsonNode>(ApiDocument.Address))!;

    private async Task<Operation[]> OperationsAsync() =>
        [.. (await DocumentAsync())["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => new Operation($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!)))
            .OrderBy(operation => operation.Name, StringComparer.Ordinal)];

    private sealed record Operation(string Name, JsonNode Json)
    {
        public IEnumerable<string> Statuses => Json["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal);
    }
}
