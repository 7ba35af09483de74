using Acme_Service.Api.AcmeItems;
using Acme_Service.Api.AcmeItems.Postgres;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

/// <summary>Runs on a PostgreSQL server, such as the one of compose.yaml, when one is named.</summary>
public sealed class PostgresAcmeItemStoreTests : AcmeItemStoreContract, IAsyncDisposable
{
    private PostgresDatabase? _database;

    private protected override async Task<IAcmeItemStore> OpenAsync()
    {
        _database = await PostgresDatabase.CreateAsync();
        await using var context = _database.CreateContext();
        await DatabaseMigration.MigrateAsync(_database.Source, context);
        return new PostgresAcmeItemStore(_database.CreateContextFactory());
    }

    public async ValueTask DisposeAsync()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
