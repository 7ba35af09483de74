using Acme_Service.Api.Telemetry;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Acme_Service.Api.Resilience;

/// <summary>
/// Answers 503 at once while <see cref="ServiceLimits.ConcurrentRequests"/> are under way, and says so in the log once a second at most:
/// a line for each would cost more than the answer, and just then there is nothing to spare.
/// </summary>
/// <remarks>A counter, as the rate limiter of ASP.NET Core takes a lock and a lease of each partition for every request.</remarks>
internal sealed class Overload(RequestDelegate next, IOptions<ServiceLimits> limits, ILogger<Overload> logger, TimeProvider clock)
{
    private static readonly TimeSpan _between = TimeSpan.FromSeconds(1);

    private readonly int _most = limits.Value.ConcurrentRequests;
    private int _underWay;
    private long _lastLine = clock.GetTimestamp() - clock.TimestampFrequency;
    private int _sinceLastLine;

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null)
        {
            await next(context);
            return;
        }

        try
        {
            if (Interlocked.Increment(ref _underWay) <= _most)
            {
                await next(context);
            }
            else
            {
                TurnAway(context.Response);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private void TurnAway(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        RetryAfter.Set(response);
        Interlocked.Increment(ref _sinceLastLine);
        var last = Volatile.Read(ref _lastLine);
        if (clock.GetElapsedTime(last) >= _between && Interlocked.CompareExchange(ref _lastLine, clock.GetTimestamp(), last) == last)
        {
            logger.RequestsWereTurnedAway(Interlocked.Exchange(ref _sinceLastLine, 0));
        }
    }
}
