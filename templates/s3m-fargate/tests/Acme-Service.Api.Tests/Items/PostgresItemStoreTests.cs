using Acme_Service.Api.Items;
using Acme_Service.Api.Items.Postgres;

namespace Acme_Service.Api.Tests.Items;

/// <summary>Runs on a PostgreSQL server, such as the one of compose.yaml, when one is named.</summary>
public sealed class PostgresItemStoreTests : ItemStoreContract, IAsyncDisposable
{
    private PostgresDatabase? _database;

    private protected override async Task<IItemStore> OpenAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        await using var context = _database.CreateContext();
        await DatabaseMigration.MigrateAsync(_database.Source, context);
        return new PostgresItemStore(_database.CreateContextFactory());
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
