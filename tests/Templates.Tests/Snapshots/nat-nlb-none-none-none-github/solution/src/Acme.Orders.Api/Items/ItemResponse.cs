using Acme.Orders.Api.OpenApi;

namespace Acme.Orders.Api.Items;

/// <summary>An item as clients see it.</summary>
[EntityTagged]
internal sealed record ItemResponse(
    Guid Id, string Name, string? Description, int Quantity, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version)
{
    public static ItemResponse From(Item item) =>
        new(item.Id, item.Name, item.Description, item.Quantity, item.CreatedAt, item.UpdatedAt, item.Version);
}

/// <param name="Items">One page of items.</param>
/// <param name="NextCursor">Value of <c>cursor</c> that answers the next page; null on the last one.</param>
internal sealed record ItemListResponse(IReadOnlyList<ItemResponse> Items, string? NextCursor)
{
    public static ItemListResponse From(ItemPage page) => new(
        [.. page.Items.Select(ItemResponse.From)],
        page.HasMore ? ItemCursor.Encode(page.Items[^1].Id) : null);
}
