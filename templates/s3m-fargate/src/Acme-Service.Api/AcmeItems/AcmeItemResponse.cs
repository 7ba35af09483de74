using Acme_Service.Api.OpenApi;

namespace Acme_Service.Api.AcmeItems;

/// <summary>An acme item as clients see it.</summary>
[EntityTagged]
internal sealed record AcmeItemResponse(
    Guid Id, string Name, string? Description, int Quantity, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version)
{
    public static AcmeItemResponse From(AcmeItem acmeItem) =>
        new(acmeItem.Id, acmeItem.Name, acmeItem.Description, acmeItem.Quantity, acmeItem.CreatedAt, acmeItem.UpdatedAt, acmeItem.Version);
}

#if (UseNoAuth)
/// <param name="AcmeItems">One page of acme items.</param>
/// <param name="NextCursor">Value of <c>cursor</c> that answers the next page; null on the last one.</param>
internal sealed record AcmeItemListResponse(IReadOnlyList<AcmeItemResponse> AcmeItems, string? NextCursor)
{
    public static AcmeItemListResponse From(AcmeItemPage page) => new(
        [.. page.AcmeItems.Select(AcmeItemResponse.From)],
        page.HasMore ? AcmeItemCursor.Encode(page.AcmeItems[^1].Id) : null);
}
#else
/// <param name="AcmeItems">One page of acme items.</param>
/// <param name="NextCursor">Value of <c>cursor</c> that answers the next page; null on the last one.</param>
/// <param name="MayWrite">Whether the caller may create, replace and delete acme items.</param>
internal sealed record AcmeItemListResponse(IReadOnlyList<AcmeItemResponse> AcmeItems, string? NextCursor, bool MayWrite)
{
    public static AcmeItemListResponse From(AcmeItemPage page, bool mayWrite) => new(
        [.. page.AcmeItems.Select(AcmeItemResponse.From)],
        page.HasMore ? AcmeItemCursor.Encode(page.AcmeItems[^1].Id) : null,
        mayWrite);
}
#endif
