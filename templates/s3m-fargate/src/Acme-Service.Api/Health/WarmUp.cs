using Acme_Service.Api.Resilience;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Acme_Service.Api.Health;

/// <summary>
/// Asks this instance for its health before it says that it is ready: connections to the store are open then, and most of the code that
/// a request runs is compiled. On a small task that takes seconds, in which requests would pile up. The answers make no difference.
/// </summary>
internal sealed class WarmUp(IServer server, IOptions<ServiceLimits> limits) : IHostedLifecycleService
{
    private static readonly string[] _paths = [HealthRegistration.StorePath, HealthRegistration.ReadyPath];

    private volatile bool _isDone;

    public bool IsDone => _isDone;

    /// <summary>The server listens already; one in memory has no address.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address)
        {
            await AskAsync(BindingAddress.Parse(address).Port, cancellationToken);
        }

        _isDone = true;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task AskAsync(int port, CancellationToken cancellationToken)
    {
        using HttpClient self = new()
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = limits.Value.Deadline,
        };
        try
        {
            foreach (var path in _paths)
            {
                using var _ = await self.GetAsync(path, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
        }
    }
}
