using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Api.AcmeItems.DynamoDb;

/// <summary>An acme item as DynamoDB keeps it.</summary>
internal static class AcmeItemAttributes
{
    public const string OwnerId = "ownerId";
    public const string Id = "id";
    public const string Version = "version";

    private const string Name = "name";
    private const string Description = "description";
    private const string Quantity = "quantity";
    private const string CreatedAt = "createdAt";
    private const string UpdatedAt = "updatedAt";

    public static Dictionary<string, AttributeValue> Key(string ownerId, Guid id) =>
        new() { [OwnerId] = Text(ownerId), [Id] = Text(id.ToString()) };

    public static Dictionary<string, AttributeValue> From(AcmeItem acmeItem)
    {
        var attributes = Key(acmeItem.OwnerId, acmeItem.Id);
        attributes[Name] = Text(acmeItem.Name);
        attributes[Quantity] = Number(acmeItem.Quantity);
        attributes[CreatedAt] = Time(acmeItem.CreatedAt);
        attributes[UpdatedAt] = Time(acmeItem.UpdatedAt);
        attributes[Version] = Number(acmeItem.Version);
        if (acmeItem.Description is not null)
        {
            attributes[Description] = Text(acmeItem.Description);
        }

        return attributes;
    }

    public static AcmeItem ToAcmeItem(Dictionary<string, AttributeValue> attributes) => new()
    {
        OwnerId = attributes[OwnerId].S,
        Id = Guid.Parse(attributes[Id].S),
        Name = attributes[Name].S,
        Description = attributes.GetValueOrDefault(Description)?.S,
        Quantity = int.Parse(attributes[Quantity].N, CultureInfo.InvariantCulture),
        CreatedAt = DateTimeOffset.Parse(attributes[CreatedAt].S, CultureInfo.InvariantCulture),
        UpdatedAt = DateTimeOffset.Parse(attributes[UpdatedAt].S, CultureInfo.InvariantCulture),
        Version = int.Parse(attributes[Version].N, CultureInfo.InvariantCulture),
    };

    private static AttributeValue Text(string value) => new() { S = value };

    private static AttributeValue Number(int value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    private static AttributeValue Time(DateTimeOffset value) => Text(value.ToString("O", CultureInfo.InvariantCulture));
}
