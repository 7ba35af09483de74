using Acme_Service.Api.Telemetry;

namespace Acme_Service.Api.Resilience;

/// <summary>
/// Says in the log that requests are turned away, once a second at most: a line for each would cost more than the answer, and just
/// then there is nothing to spare. The metrics of Microsoft.AspNetCore.RateLimiting count them all.
/// </summary>
internal sealed class Overload(ILogger<Overload> logger, TimeProvider clock)
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1);

    private long _lastLine = clock.GetTimestamp() - clock.TimestampFrequency;
    private int _sinceLastLine;

    public void TurnedAway()
    {
        Interlocked.Increment(ref _sinceLastLine);
        var last = Volatile.Read(ref _lastLine);
        if (clock.GetElapsedTime(last) >= _between && Interlocked.CompareExchange(ref _lastLine, clock.GetTimestamp(), last) == last)
        {
            logger.RequestsWereTurnedAway(Interlocked.Exchange(ref _sinceLastLine, 0));
        }
    }
}
