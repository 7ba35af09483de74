using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Acme_Service.Api.Items.Postgres;

/// <summary>Lets <c>dotnet ef migrations add</c> work without a database.</summary>
internal sealed class ItemsDbContextFactory : IDesignTimeDbContextFactory<ItemsDbContext>
{
    public ItemsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ItemsDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable(ItemsDbContext.MigrationsTable, ItemsDbContext.Schema))
            .Options);
}
