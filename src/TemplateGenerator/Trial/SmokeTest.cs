using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Trial;

/// <summary>Creates, reads, lists and deletes an item through the API of a solution.</summary>
internal sealed class SmokeTest
{
    private static readonly Uri _items = new("/api/items", UriKind.Relative);

    private readonly HttpClient _client;
    private readonly Caller _caller;
    private readonly Action<string> _report;
    private readonly CancellationToken _cancellation;

    private SmokeTest(HttpClient client, Caller caller, Action<string> report, CancellationToken cancellation)
    {
        _client = client;
        _caller = caller;
        _report = report;
        _cancellation = cancellation;
    }

    /// <param name="caller">Whom the gateway has verified.</param>
    /// <param name="report">Takes each request with its answer's status.</param>
    /// <exception cref="ToolException">An answer was not the expected one.</exception>
    public static Task RunAsync(HttpClient client, Caller caller, Action<string> report, CancellationToken cancellation) =>
        new SmokeTest(client, caller, report, cancellation).RunAsync();

    private async Task RunAsync()
    {
        if (_caller.MustBeKnown)
        {
            using var anonymous = new HttpRequestMessage(HttpMethod.Get, _items);
            (await SendAsync(anonymous, HttpStatusCode.Unauthorized, " (by nobody)")).Dispose();
        }

        using var create = Request(HttpMethod.Post, _items);
        create.Content = JsonContent.Create(new { name = "First item", description = "Made by the trial" });
        using var created = await SendAsync(create, HttpStatusCode.Created);
        var location = created.Headers.Location ?? throw Unexpected("POST answered 201 without a Location header.");

        using var get = Request(HttpMethod.Get, location);
        using var found = await SendAsync(get, HttpStatusCode.OK);
        var item = await JsonAsync(found);
        Expect(Text(item["name"]) == "First item", "GET did not answer with the item that was created.");

        using var list = Request(HttpMethod.Get, _items);
        using var listed = await SendAsync(list, HttpStatusCode.OK);
        var page = await JsonAsync(listed);
        Expect(page["items"]!.AsArray().Any(entry => Text(entry!["id"]) == Text(item["id"])), "The list does not hold the item.");

        using var delete = Request(HttpMethod.Delete, location);
        delete.Headers.IfMatch.Add(found.Headers.ETag!);
        (await SendAsync(delete, HttpStatusCode.NoContent)).Dispose();

        using var again = Request(HttpMethod.Get, location);
        (await SendAsync(again, HttpStatusCode.NotFound)).Dispose();
    }

    private HttpRequestMessage Request(HttpMethod method, Uri path)
    {
        var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in _caller.Headers)
        {
            request.Headers.Add(name, value);
        }

        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, HttpStatusCode expected, string by = "")
    {
        var answer = await _client.SendAsync(request, _cancellation);
        var shown = $"{request.Method} {request.RequestUri!.AbsolutePath} -> {(int)answer.StatusCode}{by}";
        _report(shown);
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
