using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.Items.DynamoDb;

/// <summary>
/// Items in a table with the partition key <c>ownerId</c> (S) and the sort key <c>id</c> (S). Uses GetItem, PutItem, DeleteItem and
/// Query, nothing else.
/// </summary>
internal sealed class DynamoDbItemStore(IAmazonDynamoDB client, string tableName) : IItemStore
{
    private const string VersionIsExpected = $"{ItemAttributes.Version} = :expected";
    private const string IsNew = $"attribute_not_exists({ItemAttributes.Id})";
    private const string IsNewOrExpired = $"{IsNew} OR {CreationAttributes.ExpiresAt} < :now";
    private const string IsOlder = $"{ItemAttributes.OwnerId} = :owner AND {ItemAttributes.Id} < :after";

    public async Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(ItemAttributes.Key(ownerId, id), cancellationToken) is { } found ? ItemAttributes.ToItem(found) : null;

    public async Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        QueryRequest request = new()
        {
            TableName = tableName,
            KeyConditionExpression = IsOlder,
            ExpressionAttributeValues = new()
            {
                [":owner"] = new() { S = ownerId },
                [":after"] = new() { S = after?.ToString() ?? CreationAttributes.FirstId },
            },
            ScanIndexForward = false,
            Limit = limit,
        };

        var response = await client.QueryAsync(request, cancellationToken);
        Item[] items = [.. (response.Items ?? []).Select(ItemAttributes.ToItem)];
        return new ItemPage(items, HasMore: items.Length > 0 && response.LastEvaluatedKey is { Count: > 0 });
    }

    public Task AddAsync(Item item, CancellationToken cancellationToken) =>
        TryPutAsync(ItemAttributes.From(item), IsNew, [], cancellationToken);

    /// <summary>
    /// Three writes, each of which may be repeated: the key is taken, the item is put, the key is closed. Where an attempt breaks off,
    /// the next one with the same key goes on; once a key is closed, its item may be deleted and does not come back.
    /// </summary>
    public async Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken)
    {
        var (standing, isClosed) = await TakeKeyAsync(creation, cancellationToken);
        if (!isClosed && standing.BodyHash == creation.BodyHash)
        {
            await AddAsync(item.CreatedAs(standing), cancellationToken);
            await client.PutItemAsync(
                new PutItemRequest { TableName = tableName, Item = CreationAttributes.From(standing, isClosed: true) }, cancellationToken);
        }

        return standing;
    }

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken) =>
        TryPutAsync(ItemAttributes.From(item), VersionIsExpected, Expected(expectedVersion), cancellationToken);

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        DeleteItemRequest request = new()
        {
            TableName = tableName,
            Key = ItemAttributes.Key(ownerId, id),
            ConditionExpression = VersionIsExpected,
            ExpressionAttributeValues = Expected(expectedVersion),
        };
        return SucceedsAsync(client.DeleteItemAsync(request, cancellationToken));
    }

    private async Task<(Creation Standing, bool IsClosed)> TakeKeyAsync(Creation creation, CancellationToken cancellationToken)
    {
        var attributes = CreationAttributes.From(creation, isClosed: false);
        Dictionary<string, AttributeValue> now = new() { [":now"] = CreationAttributes.Time(creation.CreatedAt) };
        while (!await TryPutAsync(attributes, IsNewOrExpired, now, cancellationToken))
        {
            if (await ReadAsync(CreationAttributes.Key(creation), cancellationToken) is { } earlier)
            {
                return CreationAttributes.ToCreation(earlier);
            }
        }

        return (creation, IsClosed: false);
    }

    private async Task<Dictionary<string, AttributeValue>?> ReadAsync(Dictionary<string, AttributeValue> key, CancellationToken cancellationToken)
    {
        GetItemRequest request = new() { TableName = tableName, Key = key, ConsistentRead = true };
        var response = await client.GetItemAsync(request, cancellationToken);
        return response.IsItemSet ? response.Item : null;
    }

    private Task<bool> TryPutAsync(
        Dictionary<string, AttributeValue> attributes, string condition, Dictionary<string, AttributeValue> values, CancellationToken cancellationToken)
    {
        PutItemRequest request = new()
        {
            TableName = tableName,
            Item = attributes,
            ConditionExpression = condition,
            ExpressionAttributeValues = values.Count > 0 ? values : null,
        };
        return SucceedsAsync(client.PutItemAsync(request, cancellationToken));
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
