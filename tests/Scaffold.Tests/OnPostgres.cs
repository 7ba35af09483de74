using System.Globalization;
using TemplateGenerator.Trial;

namespace Scaffold.Tests;

/// <summary>A solution scaffolded with <c>--database rds</c>, on a real PostgreSQL.</summary>
public sealed class OnPostgres(PostgresServer server) : IClassFixture<PostgresServer>
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";
    private const string ApiTests = "tests/Acme.Orders.Api.Tests/Acme.Orders.Api.Tests.csproj";

    private Dictionary<string, string> Database => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Development",
        ["DATABASE_HOST"] = "127.0.0.1",
        ["DATABASE_PORT"] = server.Port.ToString(CultureInfo.InvariantCulture),
        ["DATABASE_NAME"] = "postgres",
        ["DATABASE_USER"] = "postgres",
        ["DATABASE_PASSWORD"] = "not asked for on loopback",
    };

    [Fact]
    public async Task PassesItsStoreContractMigratesAndServes()
    {
        Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
        using var solution = await BuiltSolution.CreateAsync(new() { ["database"] = "rds" }, Api, ApiTests);

        var contract = await solution.RunAsync(ApiTests, new Dictionary<string, string> { ["TEST_POSTGRES"] = server.ConnectionString }, "-noColor");
        Assert.True(contract.ExitCode == 0, contract.Output);
        Assert.Contains("Skipped: 0,", contract.StandardOutput, StringComparison.Ordinal);

        // Two tasks of one deployment start at the same time.
        var migrations = await Task.WhenAll(solution.RunAsync(Api, Database, "migrate"), solution.RunAsync(Api, Database, "migrate"));
        Assert.All(migrations, migration => Assert.True(migration.ExitCode == 0, migration.Output));

        await using var api = await RunningApi.StartAsync(solution.ApiProject, Database, TestContext.Current.CancellationToken);
        await SmokeTest.RunAsync(api.Client, Caller.Of("jwt"), _ => { }, TestContext.Current.CancellationToken);
    }
}
