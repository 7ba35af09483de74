using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Scaffold.Tests;

/// <summary>An OpenTelemetry collector on a free loopback port, which takes what it gets over OTLP by HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ConcurrentDictionary<string, string> _received = new(StringComparer.Ordinal);

    private Collector(WebApplication server)
    {
        _server = server;
    }

    /// <summary>Path, such as <c>/v1/traces</c> → everything that came there, of which the strings can be read.</summary>
    public IReadOnlyDictionary<string, string> Received => _received;

    public Uri Address => new(_server.Urls.Single());

    public static async Task<Collector> StartAsync(CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        _ = builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var collector = new Collector(builder.Build());
        collector._server.MapPost("/v1/{signal}", collector.ReceiveAsync);
        await collector._server.StartAsync(cancellation);
        return collector;
    }

    /// <summary>A collector that takes connections and never answers.</summary>
    public static TcpListener StartSilent()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var text = Encoding.UTF8.GetString(body.ToArray());
        _ = _received.AddOrUpdate(http.Request.Path, text, (_, before) => before + text);
    }
}
