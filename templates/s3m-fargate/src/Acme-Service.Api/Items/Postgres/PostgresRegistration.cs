using Acme_Service.Api.Resilience;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Acme_Service.Api.Items.Postgres;

internal static class PostgresRegistration
{
    /// <summary>What would be logged for each attempt: the log line of the request says it once.</summary>
    private static readonly EventId[] _failures =
    [
        RelationalEventId.CommandError, RelationalEventId.ConnectionError, RelationalEventId.CommandCanceled, RelationalEventId.ConnectionCanceled,
        CoreEventId.QueryIterationFailed, CoreEventId.QueryCanceled, CoreEventId.SaveChangesFailed, CoreEventId.SaveChangesCanceled,
        CoreEventId.ExecutionStrategyRetrying,
    ];

    public static void AddPostgresItemStore(this WebApplicationBuilder builder)
    {
        var connection = PostgresConnection.Build(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        builder.Services.AddPooledDbContextFactory<ItemsDbContext>((services, options) =>
            options.UseItemsDatabase(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<IItemStore, PostgresItemStore>();
        builder.Services.AddSingleton<ITemporaryFailures, PostgresFailures>();
    }

    public static DbContextOptionsBuilder UseItemsDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource database) => options
        .UseNpgsql(database, npgsql => npgsql
            .MigrationsHistoryTable(ItemsDbContext.MigrationsTable, ItemsDbContext.Schema)
            .ExecutionStrategy(dependencies => new PostgresRetries(dependencies)))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)).Ignore(_failures));
}
