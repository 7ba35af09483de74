using System.Diagnostics;
using System.Net.Sockets;
using Acme_Service.Api.Telemetry;
using Acme_Service.Shared;
#if (UseLambda)
using Amazon.Runtime;
#endif
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Acme_Service.Api.AcmeItems.Postgres;

internal static class DatabaseMigration
{
    /// <summary>Any number will do, as long as every task uses the same.</summary>
    private const long LockKey = 0x6974656D73;

    /// <summary>A server that restarts or fails over is back within it.</summary>
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan _betweenAttempts = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Makes the database if there is none, brings it up to date, and lets the service log in; waits a while for a server that does not
    /// answer. Several tasks may run this at once: one works, the others wait for it.
    /// </summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> MigrateDatabaseAsync(this WebApplication app)
    {
        if (string.IsNullOrEmpty(app.Configuration[AcmeItemStoreRegistration.Variable]))
        {
            await Console.Error.WriteLineAsync($"There is no database to migrate: set {AcmeItemStoreRegistration.Variable}.");
            return 1;
        }

        try
        {
#if (UseLambda)
            var secret = await OwnerSecretAsync(app.Configuration[DatabaseEnvironment.OwnerSecretArn]);
#else
            var secret = app.Configuration[DatabaseEnvironment.OwnerSecret];
#endif
            var connection = PostgresConnection.Build(AsOwner(app.Configuration, secret), app.Environment.IsDevelopment());
            await WaitAsync(() => DatabaseCreation.CreateIfMissingAsync(connection));
            await using var database = NpgsqlDataSource.Create(connection);
            DbContextOptionsBuilder<AcmeItemsDbContext> options = new();
            options.UseAcmeItemsDatabase(database).UseApplicationServiceProvider(app.Services);
            await using AcmeItemsDbContext context = new(options.Options);
            app.Logger.DatabaseMigrated(await MigrateAsync(database, context, string.IsNullOrEmpty(secret) ? null : LoginIn(app.Configuration)));
            return 0;
        }
#if (UseLambda)
        catch (Exception failure) when (failure is NpgsqlException or SocketException or RetryLimitExceededException or InvalidOperationException or AmazonClientException)
#else
        catch (Exception failure) when (failure is NpgsqlException or SocketException or RetryLimitExceededException or InvalidOperationException)
#endif
        {
            var cause = failure.GetBaseException();
            app.Logger.DatabaseNotMigrated(cause.GetType().Name, cause.Message);
            return 1;
        }
    }

#if (UseLambda)
    private static async Task<string?> OwnerSecretAsync(string? arn)
    {
        if (string.IsNullOrEmpty(arn))
        {
            return null;
        }

        using SecretsManagerClient secrets = new();
        return await secrets.GetSecretStringAsync(arn);
    }

#endif
    /// <summary>The configuration with the login of the server's owner. Where there is no such secret, the service's login owns the database.</summary>
    private static IConfiguration AsOwner(IConfiguration configuration, string? secret) => string.IsNullOrEmpty(secret)
        ? configuration
        : new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection(DatabaseSecret.Read(secret)).Build();

    private static ServiceLogin LoginIn(IConfiguration configuration) => new(
        configuration[DatabaseEnvironment.Name]!, configuration[DatabaseEnvironment.User]!, configuration[DatabaseEnvironment.Password]!);

    private static async Task WaitAsync(Func<Task> attempt)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await attempt();
                return;
            }
            catch (NpgsqlException failure) when (failure.IsTransient && Stopwatch.GetElapsedTime(start) < _longestWait)
            {
                await Task.Delay(_betweenAttempts);
            }
        }
    }

    /// <summary>As the database's owner; <paramref name="login"/> is who uses it, if that is somebody else.</summary>
    /// <returns>How many migrations were missing.</returns>
    public static async Task<int> MigrateAsync(NpgsqlDataSource database, AcmeItemsDbContext context, ServiceLogin? login = null)
    {
        // EF Core's own lock is on its history table, which several tasks could be creating. This one ends with the connection.
        await using var connection = await database.OpenConnectionAsync();
        await ExecuteAsync(connection, $"SELECT pg_advisory_lock({LockKey})");
        try
        {
            await context.GetService<IHistoryRepository>().CreateIfNotExistsAsync();
            var missing = (await context.Database.GetPendingMigrationsAsync()).Count();
            await context.Database.MigrateAsync();
            if (login is not null)
            {
                await login.GrantAsync(connection);
            }

            return missing;
        }
        finally
        {
            // The pool keeps the connection, and with it the lock.
            await ExecuteAsync(connection, $"SELECT pg_advisory_unlock({LockKey})");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using NpgsqlCommand command = new(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
