using System.Threading.RateLimiting;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>
/// Repeats what a lost connection interrupted. All requests share a budget: while the database is away, a first attempt each is what
/// it can take when it comes back, and a failure is told at once.
/// </summary>
internal sealed class PostgresRetries(ExecutionStrategyDependencies dependencies, RateLimiter? budget = null)
    : NpgsqlRetryingExecutionStrategy(dependencies, MaxRetries, _longestDelay, errorCodesToAdd: null)
{
    private const int MaxRetries = 2;

    private static readonly TimeSpan _longestDelay = TimeSpan.FromMilliseconds(500);

    private static readonly TokenBucketRateLimiter _sharedBudget = new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 20,
        TokensPerPeriod = 10,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
    });

    private readonly RateLimiter _budget = budget ?? _sharedBudget;

    /// <summary>Not what took too long: the database would do it again while it still does it for the first time.</summary>
    protected override bool ShouldRetryOn(Exception? exception) =>
        exception is not NpgsqlException { InnerException: TimeoutException } && base.ShouldRetryOn(exception)
        && ExceptionsEncountered.Count < MaxRetries && IsWithinBudget();

    private bool IsWithinBudget()
    {
        using var lease = _budget.AttemptAcquire();
        return lease.IsAcquired;
    }
}
