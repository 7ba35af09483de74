using System.Reflection;
using System.Text.Json.Nodes;
using Acme_Service.Api.Hosting;
using Acme_Service.Api.AcmeItems.Postgres;
using Acme_Service.Api.AcmeItems.Postgres.Migrations;
using Microsoft.EntityFrameworkCore;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

public sealed class PostgresMigrationTests
{
    [Fact]
    public void The_migrations_lead_to_the_model_of_the_code()
    {
        using var context = new AcmeItemsDbContextFactory().CreateDbContext([]);

        Assert.False(
            context.Database.HasPendingModelChanges(),
            "The model has changed: run `dotnet tool restore`, then `dotnet ef migrations add <Name> --project src/Acme-Service.Api "
            + "--output-dir AcmeItems/Postgres/Migrations` in the solution's folder.");
    }

    [Fact]
    public void The_tool_that_writes_migrations_is_of_the_version_that_runs_them()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(SolutionFolder(), ".config", "dotnet-tools.json")))!;

        var version = typeof(DbContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.Equal(version.Split('+')[0], (string?)manifest["tools"]!["dotnet-ef"]!["version"]);
    }

    [Fact]
    public void The_schema_is_named_after_the_service() =>
        Assert.Equal(AcmeItemsDbContext.Schema, ServiceDefinition.Read(AppContext.BaseDirectory).Name);

    [Fact]
    public async Task Tasks_that_migrate_at_once_apply_each_migration_once()
    {
        await using var database = await PostgresDatabase.CreateAsync();

        var applied = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => MigrateAsync(database)));

        await using var context = database.CreateContext();
        Assert.Equal(context.Database.GetMigrations().Count(), applied.Sum());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    private static string SolutionFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, ".config")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has .config.");
        }

        return folder;
    }

    private static async Task<int> MigrateAsync(PostgresDatabase database)
    {
        await using var context = database.CreateContext();
        return await DatabaseMigration.MigrateAsync(database.Source, context);
    }
}
