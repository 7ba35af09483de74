using System.Threading.RateLimiting;

namespace Acme_Service.Api.Calls;

/// <summary>
/// What all requests of this instance together may repeat at one called service: while that is away, a first attempt each is what it can
/// take when it comes back.
/// </summary>
internal sealed class CallBudget : IDisposable
{
    private readonly TokenBucketRateLimiter _budget = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 20,
        TokensPerPeriod = 10,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    public bool Allows()
    {
        using var lease = _budget.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => _budget.Dispose();
}
