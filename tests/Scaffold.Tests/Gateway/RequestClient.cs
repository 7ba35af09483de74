using System.Net;
using System.Net.Http.Json;
using LocalAws.Requests;

namespace Scaffold.Tests.Gateway;

/// <summary>Calls a deployed solution through its gateway.</summary>
internal class RequestClient(LocalDeployment deployment)
{
    private static readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private static readonly UriCreationOptions _exact = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>A caller whom nobody has seen before, so that nothing is cached.</summary>
    public static string Somebody() => $"somebody-{Guid.NewGuid():N}";

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? credentials)
    {
        using var answer = await SendAsync(method, path, credentials);
        return answer.StatusCode;
    }

    /// <param name="path">Below the stage, or a whole address. It is sent as it is.</param>
    /// <param name="credentials">Value of the Authorization header; null for none.</param>
    /// <param name="change">Adds to the request.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? credentials, Action<HttpRequestMessage>? change = null)
    {
        var address = path.StartsWith("http:", StringComparison.Ordinal) ? path : deployment.Gateway.Address + path;
        using var request = new HttpRequestMessage(method, new Uri(address, _exact));
        if (credentials is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", credentials);
        }

        if (method == HttpMethod.Post || method == HttpMethod.Put)
        {
            request.Content = JsonContent.Create(new { name = "Through the gateway" });
        }

        change?.Invoke(request);
        var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode != LoopbackServer.Broken
            ? answer
            : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>The request that came to the service when this one was sent to the gateway.</summary>
    public async Task<GatewayRequest> SeenByTheServiceAsync(
        string credentials, Action<HttpRequestMessage>? change = null, string path = "api/items", string query = "")
    {
        var mark = Guid.NewGuid().ToString();
        using var answer = await SendAsync(HttpMethod.Get, $"{path}?{query}&mark={mark}", credentials, change);
        return deployment.Understood(deployment.Container.Requests.Single(request => request.Query.Contains(mark, StringComparison.Ordinal)), answer);
    }
}
