namespace Acme_Service.Api.Items;

/// <summary>
/// Keeps items. A change succeeds only on the version it was based on, so that no caller overwrites another. It may fail although it
/// was made, where a store repeats what it had no reply to: what is stored then tells.
/// </summary>
internal interface IItemStore
{
    Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// One page of at most <paramref name="limit"/> items, in an order of the store's own. <paramref name="after"/> is the
    /// last item of the page before, which may be deleted by now; null asks for the first page.
    /// </summary>
    Task<ItemPage> ListAsync(int limit, Guid? after, CancellationToken cancellationToken);

    /// <summary>Adding the same item twice is adding it once.</summary>
    Task AddAsync(Item item, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the stored item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryDeleteAsync(Guid id, int expectedVersion, CancellationToken cancellationToken);
}
