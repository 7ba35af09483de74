using Microsoft.Extensions.Options;

namespace Acme_Service.Api.Resilience;

/// <summary>
/// Knows whether this instance wants requests. After SIGTERM it wants no more, but takes those that still come for the time of
/// <see cref="ServiceLimits.Drain"/>: load balancers learn late that it goes, and what they send meanwhile would be lost.
/// </summary>
internal sealed class Draining(IOptions<ServiceLimits> limits, TimeProvider clock) : IHostedLifecycleService
{
    private volatile bool _hasStarted;
    private volatile bool _isDraining;

    public bool IsReady => _hasStarted && !_isDraining;

    public bool IsDraining => _isDraining;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _hasStarted = true;
        return Task.CompletedTask;
    }

    /// <summary>The server stops listening only after this.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        _isDraining = true;
        await Task.Delay(limits.Value.Drain, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
