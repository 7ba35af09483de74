using Acme_Service.Api.AcmeItems;
using Acme_Service.Api.AcmeItems.DynamoDb;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.Tests.AcmeItems.DynamoDb;

/// <summary>Runs on DynamoDB Local or another emulator, such as the one of compose.yaml, when one is named.</summary>
public sealed class DynamoDbAcmeItemStoreTests : AcmeItemStoreContract, IAsyncDisposable
{
    private const string Endpoint = "TEST_DYNAMODB_ENDPOINT";

    private readonly string _tableName = $"acme-items-{Guid.NewGuid()}";
    private AmazonDynamoDBClient? _client;

    private protected override async Task<IAcmeItemStore> OpenAsync()
    {
        var endpoint = Environment.GetEnvironmentVariable(Endpoint);
        Assert.SkipUnless(endpoint is not null, $"{Endpoint} is not set: give the URL of a DynamoDB emulator, such as http://localhost:8000.");

        _client = new AmazonDynamoDBClient("emulator", "emulator", new AmazonDynamoDBConfig { ServiceURL = endpoint });
        await _client.CreateTableAsync(new CreateTableRequest
        {
            TableName = _tableName,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new KeySchemaElement("ownerId", KeyType.HASH), new KeySchemaElement("id", KeyType.RANGE)],
            AttributeDefinitions = [new AttributeDefinition("ownerId", ScalarAttributeType.S), new AttributeDefinition("id", ScalarAttributeType.S)],
        });
        while ((await _client.DescribeTableAsync(_tableName)).Table.TableStatus != TableStatus.ACTIVE)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }

        return new DynamoDbAcmeItemStore(_client, _tableName);
    }

    public async ValueTask DisposeAsync()
    {
        if (_client is not null)
        {
            await _client.DeleteTableAsync(_tableName);
            _client.Dispose();
        }
    }
}
