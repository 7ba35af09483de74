using System.Collections.Concurrent;
using LocalAws.Requests;
using Microsoft.AspNetCore.Http;

namespace LocalAws;

/// <summary>Stands right before a container, and remembers what comes to it.</summary>
internal sealed class RecordedContainer : IAsyncDisposable
{
    private readonly ConcurrentQueue<GatewayRequest> _requests = new();
    private readonly Forwarder _forwarder = new();
    private readonly Uri _container;
    private LoopbackServer? _server;

    private RecordedContainer(string name, Uri container)
    {
        (Name, _container) = (name, container);
    }

    public string Name { get; }

    public Uri Address => _server!.Address;

    public IEnumerable<GatewayRequest> Requests => _requests;

    public static async Task<RecordedContainer> StartAsync(string name, Uri container)
    {
        var recorded = new RecordedContainer(name, container);
        recorded._server = await LoopbackServer.StartAsync(recorded.AnswerAsync);
        return recorded;
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _forwarder.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var request = await GatewayRequest.ReadAsync(context);
        _requests.Enqueue(request);
        await (await _forwarder.SendAsync(request, _container)).WriteAsync(context);
    }
}
