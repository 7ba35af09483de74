using System.Net;
using Acme_Service.Api.AcmeItems.Postgres;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Acme_Service.Api.Tests.AcmeItems.Postgres;

public sealed class PostgresMigrationEventTests
{
    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    public async Task A_migration_that_cannot_run_fails_the_deployment(string request) =>
        Assert.Equal(HttpStatusCode.InternalServerError, (await AskAsync(request)).Status);

    [Fact]
    public async Task Nothing_stops_a_removal() =>
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("Delete"));

    [Fact]
    public async Task A_deployment_brings_the_database_up_to_date()
    {
        var connection = PostgresDatabase.NewConnection();

        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("Create", connection));
        Assert.Equal((HttpStatusCode.OK, "{}"), await AskAsync("Update", connection));

        await using PostgresDatabase database = new(connection);
        await using var context = database.CreateContext();
        Assert.Equal(0, await DatabaseMigration.MigrateAsync(database.Source, context));
    }

    private static async Task<(HttpStatusCode Status, string Answer)> AskAsync(string request, string? connection = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        if (connection is not null)
        {
            NpgsqlConnectionStringBuilder settings = new(connection);
            builder.Configuration[DatabaseEnvironment.Host] = settings.Host;
            builder.Configuration[DatabaseEnvironment.Port] = $"{settings.Port}";
            builder.Configuration[DatabaseEnvironment.Name] = settings.Database;
            builder.Configuration[DatabaseEnvironment.User] = settings.Username;
            builder.Configuration[DatabaseEnvironment.Password] = settings.Password;
            builder.AddPostgresAcmeItemStore();
        }

        await using var app = builder.Build();
        app.MapMigrationEvent();
        await app.StartAsync();
        using StringContent message = new($$"""{ "RequestType": "{{request}}" }""");
        using var answer = await app.GetTestClient().PostAsync(MigrationEvent.Path, message);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
