using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.AcmeItems.DynamoDb;

/// <summary>
/// Acme items in a table with the partition key <c>ownerId</c> (S) and the sort key <c>id</c> (S). Uses GetItem, PutItem, DeleteItem and
/// Query, nothing else.
/// </summary>
internal sealed class DynamoDbAcmeItemStore(IAmazonDynamoDB client, string tableName) : IAcmeItemStore
{
    private const string VersionIsExpected = $"{AcmeItemAttributes.Version} = :expected";
    private const string IsNew = $"attribute_not_exists({AcmeItemAttributes.Id})";
    private const string IsNewOrExpired = $"{IsNew} OR {CreationAttributes.ExpiresAt} < :now";
    private const string IsOlder = $"{AcmeItemAttributes.OwnerId} = :owner AND {AcmeItemAttributes.Id} < :after";

    public async Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
        await ReadAsync(AcmeItemAttributes.Key(ownerId, id), cancellationToken) is { } found ? AcmeItemAttributes.ToAcmeItem(found) : null;

    public async Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
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
            ConsistentRead = true,
            ScanIndexForward = false,
            Limit = limit,
        };

        var response = await client.QueryAsync(request, cancellationToken);
        AcmeItem[] acmeItems = [.. (response.Items ?? []).Select(AcmeItemAttributes.ToAcmeItem)];
        return new AcmeItemPage(acmeItems, HasMore: acmeItems.Length > 0 && response.LastEvaluatedKey is { Count: > 0 });
    }

    public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken) =>
        TryPutAsync(AcmeItemAttributes.From(acmeItem), IsNew, [], cancellationToken);

    /// <summary>
    /// Three writes, each of which may be repeated: the key is taken, the acme item is put, the key is closed. Where an attempt breaks off,
    /// the next one with the same key goes on; once a key is closed, its acme item may be deleted and does not come back.
    /// </summary>
    public async Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken)
    {
        var (standing, isClosed) = await TakeKeyAsync(creation, cancellationToken);
        if (!isClosed && standing.BodyHash == creation.BodyHash)
        {
            await AddAsync(acmeItem.CreatedAs(standing), cancellationToken);
            await client.PutItemAsync(
                new PutItemRequest { TableName = tableName, Item = CreationAttributes.From(standing, isClosed: true) }, cancellationToken);
        }

        return standing;
    }

    public Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken) =>
        TryPutAsync(AcmeItemAttributes.From(acmeItem), VersionIsExpected, Expected(expectedVersion), cancellationToken);

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        DeleteItemRequest request = new()
        {
            TableName = tableName,
            Key = AcmeItemAttributes.Key(ownerId, id),
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
