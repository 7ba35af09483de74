using Acme_Service.Api.AcmeItems.Postgres;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Permissions of a service's own login, on a real server.</summary>
public sealed class PostgresLoginTests : IAsyncDisposable
{
    private readonly List<PostgresDatabase> _databases = [];

    [Fact]
    public async Task A_service_reads_and_writes_its_own_data_and_changes_no_table()
    {
        var login = await MigrateAsync();

        await using var database = NpgsqlDataSource.Create(login);
        await using var context = PostgresDatabase.ContextOf(database);
        context.Add(AcmeItemSamples.WithEveryPropertySet("me").First);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await context.AcmeItems.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(1, await context.AcmeItems.ExecuteDeleteAsync(TestContext.Current.CancellationToken));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(login, $"DROP TABLE {AcmeItemsDbContext.Schema}.acme items"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(login, $"CREATE TABLE {AcmeItemsDbContext.Schema}.more (id int)"));
    }

    [Fact]
    public async Task A_service_cannot_open_the_database_of_another_service()
    {
        var (mine, others) = (await MigrateAsync(), await MigrateAsync());
        NpgsqlConnectionStringBuilder intruder = new(mine) { Database = new NpgsqlConnectionStringBuilder(others).Database };

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(intruder.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task The_user_that_a_rotation_makes_has_the_same_rights_and_the_one_before_keeps_them()
    {
        var before = await MigrateAsync();

        var rotated = await _databases[0].MigrateForAsync("_service_clone", "second");

        Assert.All(await Task.WhenAll(CountAsync(before), CountAsync(rotated)), count => Assert.Equal(0, count));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _databases)
        {
            await database.DisposeAsync();
        }
    }

    /// <summary>Migrates a new database as its owner.</summary>
    /// <returns>The connection string of the service's login.</returns>
    private async Task<string> MigrateAsync()
    {
        var owner = PostgresDatabase.NewConnection();
        await DatabaseCreation.CreateIfMissingAsync(owner);
        PostgresDatabase database = new(owner);
        _databases.Add(database);
        return await database.MigrateForAsync("_service", "it's \"first\"");
    }

    private static async Task<int> CountAsync(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var context = PostgresDatabase.ContextOf(database);
        return await context.AcmeItems.CountAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<string> RefusedAsync(string connection, string statement)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand(statement);
        return (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken))).SqlState;
    }
}
