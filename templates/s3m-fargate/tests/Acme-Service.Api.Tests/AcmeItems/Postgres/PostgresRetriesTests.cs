using System.Threading.RateLimiting;
using Acme_Service.Api.AcmeItems.Postgres;
using Acme_Service.Api.AcmeItems.Postgres.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Needs no database: attempts fail before they need one.</summary>
public sealed class PostgresRetriesTests : IDisposable
{
    private readonly AcmeItemsDbContext _context = new AcmeItemsDbContextFactory().CreateDbContext([]);
    private int _attempts;

    public void Dispose() => _context.Dispose();

    [Theory]
    [InlineData(20, 3, 18)]
    [InlineData(1, 2, 0)]
    [InlineData(0, 1, 0)]
    public async Task Each_repetition_takes_one_from_the_budget_and_the_last_failure_none(int budget, int attempts, int left)
    {
        using TokenBucketRateLimiter limiter = new(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 20,
            TokensPerPeriod = 10,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            AutoReplenishment = false,
        });
        using var spent = limiter.AttemptAcquire(20 - budget);

        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(limiter, new NpgsqlException("The connection was lost.", new IOException())));

        Assert.Equal((attempts, left), (_attempts, limiter.GetStatistics()!.CurrentAvailablePermits));
    }

    [Fact]
    public async Task What_took_too_long_is_not_repeated()
    {
        await Assert.ThrowsAsync<NpgsqlException>(() => RunAsync(budget: null, new NpgsqlException("It took too long.", new TimeoutException())));

        Assert.Equal(1, _attempts);
    }

    private Task RunAsync(RateLimiter? budget, Exception failure) =>
        new PostgresRetries(_context.GetService<ExecutionStrategyDependencies>(), budget).ExecuteAsync(() =>
        {
            _attempts++;
            return Task.FromException(failure);
        });
}
