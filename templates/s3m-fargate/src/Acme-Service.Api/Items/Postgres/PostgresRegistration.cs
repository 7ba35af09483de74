using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Acme_Service.Api.Items.Postgres;

internal static class PostgresRegistration
{
    private const int Retries = 3;

    // All retries together stay below the 29 s after which a gateway gives up.
    private static readonly TimeSpan _longestRetryDelay = TimeSpan.FromSeconds(2);

    public static void AddPostgresItemStore(this WebApplicationBuilder builder)
    {
        var connection = PostgresConnection.Build(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        builder.Services.AddPooledDbContextFactory<ItemsDbContext>((services, options) =>
            options.UseItemsDatabase(services.GetRequiredService<NpgsqlDataSource>()));
        builder.Services.AddSingleton<IItemStore, PostgresItemStore>();
    }

    public static DbContextOptionsBuilder UseItemsDatabase(this DbContextOptionsBuilder options, NpgsqlDataSource database) => options
        .UseNpgsql(database, npgsql => npgsql
            .MigrationsHistoryTable(ItemsDbContext.MigrationsTable, ItemsDbContext.Schema)
            .EnableRetryOnFailure(Retries, _longestRetryDelay, errorCodesToAdd: null))
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
        .ConfigureWarnings(warnings => warnings.Log((RelationalEventId.CommandExecuted, LogLevel.Debug)));
}
