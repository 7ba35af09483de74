using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.Items.DynamoDb;

/// <summary>Items in a table whose key is <c>id</c> (S). Uses GetItem, PutItem, DeleteItem and Scan, nothing else.</summary>
internal sealed class DynamoDbItemStore(IAmazonDynamoDB client, string tableName) : IItemStore
{
    private const string VersionIsExpected = $"{ItemAttributes.Version} = :expected";

    public async Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        GetItemRequest request = new() { TableName = tableName, Key = ItemAttributes.Key(id), ConsistentRead = true };
        var response = await client.GetItemAsync(request, cancellationToken);
        return response.IsItemSet ? ItemAttributes.ToItem(response.Item) : null;
    }

    // A scan with a limit reads, and costs, only the items it returns. Its order is DynamoDB's own: by hash of the key.
    public async Task<ItemPage> ListAsync(int limit, Guid? after, CancellationToken cancellationToken)
    {
        ScanRequest request = new()
        {
            TableName = tableName,
            Limit = limit,
            ExclusiveStartKey = after is { } id ? ItemAttributes.Key(id) : null,
        };

        var response = await client.ScanAsync(request, cancellationToken);
        Item[] items = [.. (response.Items ?? []).Select(ItemAttributes.ToItem)];
        return new ItemPage(items, HasMore: items.Length > 0 && response.LastEvaluatedKey is { Count: > 0 });
    }

    public Task AddAsync(Item item, CancellationToken cancellationToken) =>
        client.PutItemAsync(new PutItemRequest { TableName = tableName, Item = ItemAttributes.From(item) }, cancellationToken);

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken)
    {
        PutItemRequest request = new()
        {
            TableName = tableName,
            Item = ItemAttributes.From(item),
            ConditionExpression = VersionIsExpected,
            ExpressionAttributeValues = Expected(expectedVersion),
        };
        return SucceedsAsync(client.PutItemAsync(request, cancellationToken));
    }

    public Task<bool> TryDeleteAsync(Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        DeleteItemRequest request = new()
        {
            TableName = tableName,
            Key = ItemAttributes.Key(id),
            ConditionExpression = VersionIsExpected,
            ExpressionAttributeValues = Expected(expectedVersion),
        };
        return SucceedsAsync(client.DeleteItemAsync(request, cancellationToken));
    }

    private static Dictionary<string, AttributeValue> Expected(int version) =>
        new() { [":expected"] = new() { N = version.ToString(CultureInfo.InvariantCulture) } };

    private static async Task<bool> SucceedsAsync(Task write)
    {
        try
        {
            await write;
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }
}
