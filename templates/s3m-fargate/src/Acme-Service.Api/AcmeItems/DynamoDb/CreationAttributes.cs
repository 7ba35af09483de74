using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.AcmeItems.DynamoDb;

/// <summary>A creation as DynamoDB keeps it: in the partition of its owner, after all acme items, until its time to live ends.</summary>
internal static class CreationAttributes
{
    /// <summary>Seconds since 1970, by which the table deletes.</summary>
    public const string ExpiresAt = "expiresAt";

    /// <summary>Behind all ids of acme items in the order of the sort key, and before all others.</summary>
    public const string FirstId = "~";

    private const string AcmeItemId = "acmeItemId";
    private const string BodyHash = "bodyHash";
    private const string CreatedAt = "createdAt";
    private const string IsClosed = "isClosed";

    public static Dictionary<string, AttributeValue> Key(Creation creation) => new()
    {
        [AcmeItemAttributes.OwnerId] = new() { S = creation.OwnerId },
        [AcmeItemAttributes.Id] = new() { S = FirstId + creation.Key },
    };

    /// <param name="creation">What is kept.</param>
    /// <param name="isClosed">Whether the acme item has been put: it may be gone again.</param>
    public static Dictionary<string, AttributeValue> From(Creation creation, bool isClosed)
    {
        var attributes = Key(creation);
        attributes[AcmeItemId] = new() { S = creation.AcmeItemId.ToString() };
        attributes[BodyHash] = new() { S = creation.BodyHash };
        attributes[CreatedAt] = new() { S = creation.CreatedAt.ToString("O", CultureInfo.InvariantCulture) };
        attributes[ExpiresAt] = Time(creation.CreatedAt + Creation.Lifetime);
        attributes[IsClosed] = new() { BOOL = isClosed };
        return attributes;
    }

    public static (Creation Creation, bool IsClosed) ToCreation(Dictionary<string, AttributeValue> attributes) => (
        new Creation
        {
            OwnerId = attributes[AcmeItemAttributes.OwnerId].S,
            Key = attributes[AcmeItemAttributes.Id].S[FirstId.Length..],
            AcmeItemId = Guid.Parse(attributes[AcmeItemId].S),
            BodyHash = attributes[BodyHash].S,
            CreatedAt = DateTimeOffset.Parse(attributes[CreatedAt].S, CultureInfo.InvariantCulture),
        },
        attributes[IsClosed].BOOL is true);

    public static AttributeValue Time(DateTimeOffset time) => new() { N = time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) };
}
