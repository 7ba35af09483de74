using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Trial;

/// <summary>Creates, reads, lists and deletes an item, as a caller whom the gateway has verified.</summary>
internal sealed class ItemsJourney
{
    private static readonly Uri _items = new("/api/items", UriKind.Relative);

    private readonly HttpClient _client;
    private readonly Action<string> _report;
    private readonly CancellationToken _cancellation;

    private ItemsJourney(HttpClient client, Action<string> report, CancellationToken cancellation)
    {
        _client = client;
        _report = report;
        _cancellation = cancellation;
    }

    /// <param name="report">Told each request with its answer's status.</param>
    /// <exception cref="ToolException">An answer was not the expected one.</exception>
    public static Task WalkAsync(HttpClient client, Action<string> report, CancellationToken cancellation) =>
        new ItemsJourney(client, report, cancellation).WalkAsync();

    private async Task WalkAsync()
    {
        using var anonymous = new HttpRequestMessage(HttpMethod.Get, _items);
        (await SendAsync(anonymous, HttpStatusCode.Unauthorized)).Dispose();

        using var create = Verified(HttpMethod.Post, _items);
        create.Content = JsonContent.Create(new { name = "First item", description = "Made by the trial" });
        using var created = await SendAsync(create, HttpStatusCode.Created);
        var location = created.Headers.Location ?? throw Unexpected("POST answered 201 without a Location header.");

        using var get = Verified(HttpMethod.Get, location);
        using var found = await SendAsync(get, HttpStatusCode.OK);
        var item = await JsonAsync(found);
        Expect(Text(item["name"]) == "First item", "GET did not answer with the item that was created.");

        using var list = Verified(HttpMethod.Get, _items);
        using var listed = await SendAsync(list, HttpStatusCode.OK);
        var page = await JsonAsync(listed);
        Expect(page["items"]!.AsArray().Any(entry => Text(entry!["id"]) == Text(item["id"])), "The list does not hold the item.");

        using var delete = Verified(HttpMethod.Delete, location);
        delete.Headers.IfMatch.Add(found.Headers.ETag!);
        (await SendAsync(delete, HttpStatusCode.NoContent)).Dispose();

        using var again = Verified(HttpMethod.Get, location);
        (await SendAsync(again, HttpStatusCode.NotFound)).Dispose();
    }

    private static HttpRequestMessage Verified(HttpMethod method, Uri path) =>
        new(method, path) { Headers = { { "x-principal-id", "trial" }, { "x-roles", "admin" } } };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected)
    {
        var answer = await _client.SendAsync(request, _cancellation);
        var shown = $"{request.Method} {request.RequestUri!.AbsolutePath} -> {(int)answer.StatusCode}";
        _report(request.Headers.Contains("x-principal-id") ? shown : $"{shown} (without identity headers)");
        Expect(answer.StatusCode == expected, $"{shown}, but {(int)expected} was expected.");
        return answer;
    }

    private async Task<JsonNode> JsonAsync(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(_cancellation))!;

    private static string? Text(JsonNode? node) => node?.GetValue<string>();

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw Unexpected(otherwise);
        }
    }

    private static ToolException Unexpected(string what) =>
        new(ExitCodes.ExternalProgram, what, "The API's own tests pass, so look at how it was started: src/TemplateGenerator/Trial/RunningApi.cs.");
}
