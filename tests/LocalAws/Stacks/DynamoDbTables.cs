using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace LocalAws.Stacks;

/// <summary>Makes the DynamoDB tables of a stack.</summary>
internal static class DynamoDbTables
{
    public static AmazonDynamoDBClient Client(Uri emulator) =>
        new("emulator", "emulator", new AmazonDynamoDBConfig { ServiceURL = emulator.ToString() });

    public static async Task CreateAsync(LocalStack stack, IAmazonDynamoDB client)
    {
        foreach (var table in stack.OfType("AWS::DynamoDB::Table"))
        {
            var properties = table.Properties(
                "AttributeDefinitions", "BillingMode", "DeletionProtectionEnabled", "KeySchema", "PointInTimeRecoverySpecification",
                "SSESpecification", "Tags", "TimeToLiveSpecification");
            _ = await client.CreateTableAsync(new CreateTableRequest
            {
                TableName = table.PhysicalId,
                BillingMode = BillingMode.FindValue(properties.Text("BillingMode")),
                KeySchema = [.. properties.Objects("KeySchema", "AttributeName", "KeyType")
                    .Select(key => new KeySchemaElement(key.Text("AttributeName"), KeyType.FindValue(key.Text("KeyType"))))],
                AttributeDefinitions = [.. properties.Objects("AttributeDefinitions", "AttributeName", "AttributeType")
                    .Select(key => new AttributeDefinition(key.Text("AttributeName"), ScalarAttributeType.FindValue(key.Text("AttributeType"))))],
            });
        }
    }
}
