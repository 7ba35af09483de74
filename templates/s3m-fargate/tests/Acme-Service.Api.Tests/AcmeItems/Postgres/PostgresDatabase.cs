using Acme_Service.Api.AcmeItems.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>An empty database of its own on the server that TEST_POSTGRES names, dropped at the end.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const string Server = "TEST_POSTGRES";

    private readonly string _connection;
    private readonly List<string> _users = [];

    public PostgresDatabase(string connection)
    {
        _connection = connection;
        Source = NpgsqlDataSource.Create(connection);
    }

    public NpgsqlDataSource Source { get; }

    public static async Task<PostgresDatabase> CreateAsync()
    {
        var connection = NewConnection();
        await DatabaseCreation.CreateIfMissingAsync(connection);
        return new PostgresDatabase(connection);
    }

    /// <summary>Names a database that does not exist.</summary>
    public static string NewConnection()
    {
        var server = Environment.GetEnvironmentVariable(Server);
        Assert.SkipUnless(
            server is not null,
            $"{Server} is not set: give a connection string that may create databases, such as Host=localhost;Username=postgres;Password=postgres.");
        return new NpgsqlConnectionStringBuilder(server) { Database = $"acme_items \"{Guid.NewGuid()}\"" }.ConnectionString;
    }

    public static AcmeItemsDbContext ContextOf(NpgsqlDataSource source) => new(OptionsOf(source));

    public AcmeItemsDbContext CreateContext() => ContextOf(Source);

    public IDbContextFactory<AcmeItemsDbContext> CreateContextFactory(params IInterceptor[] interceptors) =>
        new PooledDbContextFactory<AcmeItemsDbContext>(OptionsOf(Source, interceptors));

    /// <summary>Migrates as the owner, for a login of its own that is named after the database.</summary>
    /// <returns>The connection string of that login.</returns>
    public async Task<string> MigrateForAsync(string suffix, string password)
    {
        NpgsqlConnectionStringBuilder login = new(_connection) { Password = password };
        login.Username = login.Database + suffix;
        _users.Add(login.Username);
        await using var context = CreateContext();
        await DatabaseMigration.MigrateAsync(Source, context, new ServiceLogin(login.Database!, login.Username, password));
        return login.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        await using (var context = CreateContext())
        {
            await context.Database.EnsureDeletedAsync();
        }

        await Source.DisposeAsync();
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_connection) { Database = "postgres", Pooling = false });
        foreach (var user in _users)
        {
            await using var drop = server.CreateCommand($"DROP ROLE {new NpgsqlCommandBuilder().QuoteIdentifier(user)}");
            await drop.ExecuteNonQueryAsync();
        }
    }

    private static DbContextOptions<AcmeItemsDbContext> OptionsOf(NpgsqlDataSource source, params IInterceptor[] interceptors)
    {
        DbContextOptionsBuilder<AcmeItemsDbContext> options = new();
        options.UseAcmeItemsDatabase(source).AddInterceptors(interceptors);
        return options.Options;
    }
}
