using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>The internet, as far as it is registered. Any other request fails the test.</summary>
internal sealed class FakeIssuers : HttpMessageHandler
{
    private readonly Dictionary<string, Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

    public ConcurrentQueue<string> Requests { get; } = new();

    public int KeyRequests => Requests.Count(address => address.EndsWith("/keys", StringComparison.Ordinal));

    public FakeIssuers Publish(string issuer, params JsonNode[] keys)
    {
        var address = issuer.TrimEnd('/');
        var metadata = new JsonObject { ["issuer"] = issuer, ["jwks_uri"] = address + "/keys" };
        Answer(address + "/.well-known/openid-configuration", metadata.ToJsonString());
        return Answer(address + "/keys", new JsonObject { ["keys"] = new JsonArray(keys) }.ToJsonString());
    }

    public FakeIssuers Answer(string address, string body) =>
        Answer(address, () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) });

    public FakeIssuers Answer(string address, Func<HttpResponseMessage> answer) =>
        Answer(address, _ => Task.FromResult(answer()));

    public FakeIssuers Answer(string address, Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers[address] = answer;
        return this;
    }

    public FakeIssuers Fail(string address) => Answer(address, () => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var address = request.RequestUri!.AbsoluteUri;
        Requests.Enqueue(address);
        return _answers.TryGetValue(address, out var answer)
            ? answer(cancellationToken)
            : throw new InvalidOperationException($"Nothing is registered for {address}.");
    }
}
