namespace Acme_Service.Api.Items;

/// <param name="Items">At most as many items as were asked for.</param>
/// <param name="HasMore">Whether items may follow the last of these; false when <paramref name="Items"/> is empty.</param>
internal sealed record ItemPage(IReadOnlyList<Item> Items, bool HasMore);
