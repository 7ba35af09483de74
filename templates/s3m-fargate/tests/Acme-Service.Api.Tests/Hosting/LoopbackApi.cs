using System.Net;

namespace Acme_Service.Api.Tests.Hosting;

/// <summary>The whole service on a port, for requests whose target must reach it as it is written.</summary>
public sealed class LoopbackApi : IDisposable
{
    private static readonly UriCreationOptions _exact = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly ApiApplication _application = new() { EnvironmentName = "Production", Settings = ApiApplication.Deployed };
    private readonly Uri _server;
    private readonly HttpClient _client;
    private readonly HttpClient _clientOfAProxy;

    public LoopbackApi()
    {
        _application.UseKestrel();
        _application.StartServer();
        using var caller = _application.CreateCaller();
        _server = caller.BaseAddress!;
        _client = Client(caller, new SocketsHttpHandler { UseProxy = false });
        _clientOfAProxy = Client(caller, new SocketsHttpHandler { Proxy = new WebProxy(_server) });
    }

    internal RecordedLog Log => _application.Log;

    /// <param name="target">A path, or an address, which clients write only where they take the server for a proxy.</param>
    public Task<HttpResponseMessage> GetAsync(string target) => target.StartsWith("http:", StringComparison.Ordinal)
        ? _clientOfAProxy.GetAsync(new Uri(target, _exact))
        : _client.GetAsync(new Uri(_server.GetLeftPart(UriPartial.Authority) + target, _exact));

    public void Dispose()
    {
        _client.Dispose();
        _clientOfAProxy.Dispose();
        _application.Dispose();
    }

    private static HttpClient Client(HttpClient caller, SocketsHttpHandler handler)
    {
        HttpClient client = new(handler);
        foreach (var (name, values) in caller.DefaultRequestHeaders)
        {
            client.DefaultRequestHeaders.Add(name, values);
        }

        return client;
    }
}
