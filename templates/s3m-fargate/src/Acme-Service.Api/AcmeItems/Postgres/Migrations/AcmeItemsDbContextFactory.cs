using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Acme_Service.Api.AcmeItems.Postgres.Migrations;

/// <summary>Lets <c>dotnet ef migrations add</c> work without a database.</summary>
internal sealed class AcmeItemsDbContextFactory : IDesignTimeDbContextFactory<AcmeItemsDbContext>
{
    public AcmeItemsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AcmeItemsDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable(AcmeItemsDbContext.MigrationsTable, AcmeItemsDbContext.Schema))
            .Options);
}
