namespace Acme_Service.Api.Items;

/// <summary>An item as clients see it.</summary>
internal sealed record ItemResponse(
    Guid Id, string Name, string? Description, int Quantity, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version)
{
    public static ItemResponse From(Item item) =>
        new(item.Id, item.Name, item.Description, item.Quantity, item.CreatedAt, item.UpdatedAt, item.Version);
}
