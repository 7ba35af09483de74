using Acme_Service.Api.Items.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Acme_Service.Api.Tests.Items;

/// <summary>An empty database of its own on the server that TEST_POSTGRES names, dropped at the end.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const string Server = "TEST_POSTGRES";

    private readonly DbContextOptions<ItemsDbContext> _options;

    public PostgresDatabase(string connection)
    {
        Source = NpgsqlDataSource.Create(connection);
        DbContextOptionsBuilder<ItemsDbContext> options = new();
        options.UseItemsDatabase(Source);
        _options = options.Options;
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
        return new NpgsqlConnectionStringBuilder(server) { Database = $"items \"{Guid.NewGuid()}\"" }.ConnectionString;
    }

    public ItemsDbContext CreateContext() => new(_options);

    public IDbContextFactory<ItemsDbContext> CreateContextFactory() => new PooledDbContextFactory<ItemsDbContext>(_options);

    public async ValueTask DisposeAsync()
    {
        await using (var context = CreateContext())
        {
            await context.Database.EnsureDeletedAsync();
        }

        await Source.DisposeAsync();
    }
}
