using Acme_Service.Api.Telemetry;
using Acme_Service.Shared;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>
/// Reads the login again from time to time, and when the database refuses it. A rotation leaves the login before it valid until the next
/// one, days later, so that nobody waits for this.
/// </summary>
internal sealed class DatabaseSecretRenewal(DatabaseSecret secret, IConfiguration configuration, ILogger<DatabaseSecretRenewal> logger)
    : BackgroundService
{
    private const int DefaultSeconds = 300;

    private const int LongestSeconds = 24 * 60 * 60;

    /// <summary>So that refused logins do not become as many calls of Secrets Manager.</summary>
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _interval =
        TimeSpan.FromSeconds(PostgresConnection.ReadNumber(configuration, DatabaseEnvironment.RenewalSeconds, DefaultSeconds, LongestSeconds));

    private readonly SemaphoreSlim _asked = new(0, 1);

    /// <summary>Does not wait for it.</summary>
    public void Ask()
    {
        if (_asked.CurrentCount == 0)
        {
            try
            {
                _asked.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another request asked at the same time.
            }
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _asked.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await _asked.WaitAsync(_interval, stoppingToken);
            try
            {
                await secret.RenewAsync(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it is, the known login is likely still good, and the service must not end with it.
                logger.LoginWasNotRenewed(failure.GetType().Name, failure.Message);
            }

            await Task.Delay(_pause, stoppingToken);
        }
    }
}
