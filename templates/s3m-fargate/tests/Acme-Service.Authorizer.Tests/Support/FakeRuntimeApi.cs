using System.Net;

namespace Acme_Service.Authorizer.Tests.Support;

/// <summary>Hands out invocations, takes answers, and ends the loop that asks for more than there are.</summary>
internal sealed class FakeRuntimeApi : HttpMessageHandler
{
    private const string Base = "http://127.0.0.1:9001/2018-06-01/runtime/";

    private readonly Queue<(string Id, string Body)> _invocations = new();
    private readonly CancellationTokenSource _noMore = new();

    public List<string> Posts { get; } = [];

    public CancellationToken NoMore => _noMore.Token;

    public FakeRuntimeApi Invoke(string id, string body)
    {
        _invocations.Enqueue((id, body));
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsoluteUri[Base.Length..];
        if (request.Method == HttpMethod.Post)
        {
            Posts.Add($"{path}: {await request.Content!.ReadAsStringAsync(cancellationToken)}");
            return new HttpResponseMessage(HttpStatusCode.Accepted);
        }

        Assert.Equal("invocation/next", path);
        if (!_invocations.TryDequeue(out var invocation))
        {
            await _noMore.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Headers = { { "Lambda-Runtime-Aws-Request-Id", invocation.Id } },
            Content = new StringContent(invocation.Body),
        };
    }

    protected override void Dispose(bool disposing)
    {
        _noMore.Dispose();
        base.Dispose(disposing);
    }
}
