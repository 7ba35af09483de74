using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using TemplateGenerator.Trial;

namespace Scaffold.Tests;

/// <summary>A solution scaffolded with <c>--database dynamodb</c>, on a DynamoDB emulator.</summary>
public sealed class OnDynamoDb(DynamoDbEmulator emulator) : IClassFixture<DynamoDbEmulator>
{
    private const string Api = "src/Acme.Orders.Api/Acme.Orders.Api.csproj";
    private const string ApiTests = "tests/Acme.Orders.Api.Tests/Acme.Orders.Api.Tests.csproj";

    private Dictionary<string, string> Table => new(StringComparer.Ordinal)
    {
        ["TABLE_NAME"] = "items",
        ["AWS_ENDPOINT_URL_DYNAMODB"] = emulator.Endpoint.ToString(),
        ["AWS_REGION"] = "us-east-1",
        ["AWS_ACCESS_KEY_ID"] = "emulator",
        ["AWS_SECRET_ACCESS_KEY"] = "emulator",
    };

    [Fact]
    public async Task PassesItsStoreContractAndServes()
    {
        using var solution = await BuiltSolution.CreateAsync(new() { ["database"] = "dynamodb" }, Api, ApiTests);

        var endpoint = new Dictionary<string, string> { ["TEST_DYNAMODB_ENDPOINT"] = emulator.Endpoint.ToString() };
        var contract = await solution.RunAsync(ApiTests, endpoint, "-noColor");
        Assert.True(contract.ExitCode == 0, contract.Output);
        Assert.Contains("Skipped: 0,", contract.StandardOutput, StringComparison.Ordinal);

        await CreateTableAsync();
        await using var api = await RunningApi.StartAsync(solution.ApiProject, Table, TestContext.Current.CancellationToken);
        await SmokeTest.RunAsync(api.Client, Caller.Of("jwt"), _ => { }, TestContext.Current.CancellationToken);
    }

    private async Task CreateTableAsync()
    {
        using var client = new AmazonDynamoDBClient("emulator", "emulator", new AmazonDynamoDBConfig { ServiceURL = emulator.Endpoint.ToString() });
        _ = await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = Table["TABLE_NAME"],
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new KeySchemaElement("ownerId", KeyType.HASH), new KeySchemaElement("id", KeyType.RANGE)],
                AttributeDefinitions = [new AttributeDefinition("ownerId", ScalarAttributeType.S), new AttributeDefinition("id", ScalarAttributeType.S)],
            },
            TestContext.Current.CancellationToken);
    }
}
