using Acme_Service.Shared;

namespace Acme_Service.WebHost.Hosting;

/// <summary>
/// After SIGTERM this host is not ready, but takes for some seconds what load balancers still send, and ends each connection with its
/// next answer. A client that keeps connections open would otherwise send into one just as it is closed.
/// </summary>
internal sealed class Draining(IConfiguration configuration, TimeProvider clock) : IHostedLifecycleService
{
    private readonly TimeSpan _drain = TimeSpan.FromSeconds(configuration.GetValue<int>(WebEnvironment.DrainSeconds));

    private volatile bool _isDraining;

    public bool IsDraining => _isDraining;

    public static Task CloseConnections(HttpContext context, RequestDelegate next)
    {
        if (context.RequestServices.GetRequiredService<Draining>().IsDraining)
        {
            context.Response.Headers.Connection = "close";
        }

        return next(context);
    }

    /// <summary>The server stops listening only after this.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        if (!_isDraining)
        {
            _isDraining = true;
            await Task.Delay(_drain, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
