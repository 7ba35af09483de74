using System.Globalization;

namespace Scaffold.Tests;

/// <summary>Solutions run the steps of their build workflow, with this machine's databases in the place of its service containers.</summary>
public sealed class InTheirOwnPipeline(PostgresServer postgres, DynamoDbEmulator dynamoDb) : IClassFixture<PostgresServer>, IClassFixture<DynamoDbEmulator>
{
    [Fact]
    public async Task SolutionsOnPostgresPassEveryStep()
    {
        Assert.SkipWhen(postgres.Missing is not null, postgres.Missing ?? "");
        await PassesAsync("rds", "TEST_POSTGRES", value => value.Replace(
            "Host=localhost", string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={postgres.Port}"), StringComparison.Ordinal));
    }

    [Fact]
    public Task SolutionsOnDynamoDbPassEveryStep() =>
        PassesAsync("dynamodb", "TEST_DYNAMODB_ENDPOINT", _ => dynamoDb.Endpoint.ToString());

    private static async Task PassesAsync(string database, string variable, Func<string, string> adapt)
    {
        using var solution = await BuiltSolution.CreateAsync(
            new() { ["database"] = database, ["integration"] = "none", ["auth"] = "none", ["ci"] = "github" });
        var steps = WorkflowSteps.Read(solution.PathOf("."), "build.yml", "build");
        var adapted = new List<string>();

        Assert.Contains("Test", steps.Names);
        await steps.RunAsync(
            Directory.CreateDirectory(solution.PathOf("../runner")).FullName,
            (name, value) =>
            {
                adapted.Add(name);
                return name == variable ? adapt(value) : value;
            },
            TestContext.Current.CancellationToken);

        // Tests that found no database would have been skipped, and a skipped test fails the step.
        Assert.Equal([variable], adapted);
    }
}
