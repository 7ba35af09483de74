using Acme_Service.Api.Resilience;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

/// <summary>
/// The database, with the login that is in the configuration now. When that changes, what begins gets connections of the new login;
/// what is under way ends with those it has.
/// </summary>
internal sealed class CurrentDatabase : IDbContextFactory<AcmeItemsDbContext>, IAsyncDisposable
{
    private readonly IConfiguration _configuration;
    private readonly bool _isDevelopment;
    private readonly TimeSpan _longestRequest;
    private readonly TimeProvider _clock;
    private readonly PooledDbContextFactory<AcmeItemsDbContext> _contexts;
    private readonly IDisposable _subscription;
    private volatile Login _login;

    /// <exception cref="InvalidOperationException">The configuration lacks something, or has no number for one.</exception>
    public CurrentDatabase(
        IServiceProvider services, IConfiguration configuration, IHostEnvironment environment, IOptions<ServiceLimits> limits, TimeProvider clock)
    {
        _configuration = configuration;
        _isDevelopment = environment.IsDevelopment();
        _longestRequest = limits.Value.Deadline;
        _clock = clock;

        // EF Core compiles queries once for all logins, as its options name none.
        DbContextOptionsBuilder<AcmeItemsDbContext> options = new();
        options.UseAcmeItemsDatabase().UseApplicationServiceProvider(services);
        if (services.GetService<RefusedLogins>() is { } refused)
        {
            options.AddInterceptors(refused);
        }

        _contexts = new PooledDbContextFactory<AcmeItemsDbContext>(options.Options);
        _login = new Login(PostgresConnection.Build(configuration, _isDevelopment));
        _subscription = ChangeToken.OnChange(configuration.GetReloadToken, Change);
    }

    public AcmeItemsDbContext CreateDbContext()
    {
        var context = _contexts.CreateDbContext();
        context.Database.SetDbConnection(_login.Database.CreateConnection(), contextOwnsConnection: true);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        _subscription.Dispose();
        await _login.Database.DisposeAsync();
    }

    private void Change()
    {
        var (before, connection) = (_login, PostgresConnection.Build(_configuration, _isDevelopment));
        if (connection != before.Connection)
        {
            _login = new Login(connection);
            _ = CloseAsync(before);
        }
    }

    /// <summary>A request that has taken a context, and no connection yet, still needs the login before.</summary>
    private async Task CloseAsync(Login before)
    {
        await Task.Delay(_longestRequest, _clock);
        await before.Database.DisposeAsync();
    }

    private sealed class Login(string connection)
    {
        public string Connection => connection;

        public NpgsqlDataSource Database { get; } = NpgsqlDataSource.Create(connection);
    }
}
