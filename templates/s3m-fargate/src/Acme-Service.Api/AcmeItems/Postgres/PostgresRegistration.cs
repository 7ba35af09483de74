using Acme_Service.Api.Resilience;
using Acme_Service.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal static class PostgresRegistration
{
    /// <summary>Events of a single attempt, not logged: the log line of the request reports the failure once.</summary>
    private static readonly EventId[] _failures =
    [
        RelationalEventId.CommandError, RelationalEventId.ConnectionError, RelationalEventId.CommandCanceled, RelationalEventId.ConnectionCanceled,
        CoreEventId.QueryIterationFailed, CoreEventId.QueryCanceled, CoreEventId.SaveChangesFailed, CoreEventId.SaveChangesCanceled,
        CoreEventId.ExecutionStrategyRetrying,
    ];

    /// <summary>Reads the login from Secrets Manager, where the environment names a secret, and follows its rotation.</summary>
    public static async Task AddDatabaseSecretAsync(this WebApplicationBuilder builder)
    {
        if (builder.Configuration[DatabaseEnvironment.SecretArn] is { Length: > 0 } arn)
        {
            DatabaseSecret secret = new(arn);
            await secret.RenewAsync();
            ((IConfigurationBuilder)builder.Configuration).Add(secret);
            builder.Services.AddSingleton(secret);
            builder.Services.AddSingleton<DatabaseSecretRenewal>();
            builder.Services.AddHostedService(services => services.GetRequiredService<DatabaseSecretRenewal>());
            builder.Services.AddSingleton<RefusedLogins>();
        }
    }

    /// <exception cref="InvalidOperationException">The configuration lacks something, or has no number for one.</exception>
    public static void AddPostgresAcmeItemStore(this WebApplicationBuilder builder)
    {
        // What is missing is told before the service starts, rather than with its first request.
        _ = PostgresConnection.Build(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton<IDbContextFactory<AcmeItemsDbContext>, CurrentDatabase>();
        builder.Services.AddSingleton<IAcmeItemStore, PostgresAcmeItemStore>();
        builder.Services.AddSingleton<ITemporaryFailures, PostgresFailures>();
    }

    /// <param name="options">Of the context.</param>
    /// <param name="database">Null where each context is given a connection.</param>
    public static DbContextOptionsBuilder UseAcmeItemsDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource? database = null) =>
        (database is null ? options.UseNpgsql(Configure) : options.UseNpgsql(database, Configure))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)).Ignore(_failures));

    private static void Configure(NpgsqlDbContextOptionsBuilder npgsql) => npgsql
        .MigrationsHistoryTable(AcmeItemsDbContext.MigrationsTable, AcmeItemsDbContext.Schema)
        .ExecutionStrategy(dependencies => new PostgresRetries(dependencies));
}
