using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Scaffold.Tests.Web;

/// <summary>A solution scaffolded with <c>--frontend spa</c>, running.</summary>
public sealed class SpaSolution : IAsyncLifetime
{
    internal WebSolution Solution { get; private set; } = null!;

    internal Uri Address => Solution.Server.Address;

    public async ValueTask InitializeAsync() => Solution = await WebSolution.CreateAsync(new() { ["frontend"] = "spa" });

    public ValueTask DisposeAsync() => Solution?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Calls the API beside the browser, as somebody else does at the same time.</summary>
    /// <param name="person">Id of who calls, as the local issuer gives it.</param>
    internal async Task<JsonNode?> SendAsync(string person, HttpMethod method, string path, object? body, EntityTagHeaderValue? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Headers = { { "x-principal-id", person }, { "x-roles", "writer" }, { "x-expires", "4102444800" } } };
        request.Content = body is null ? null : JsonContent.Create(body);
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }

        using var answer = await Solution.RunningApi.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer.StatusCode == HttpStatusCode.NoContent
            ? null
            : await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
    }
}
