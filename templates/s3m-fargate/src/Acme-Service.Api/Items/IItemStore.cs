namespace Acme_Service.Api.Items;

/// <summary>
/// Keeps the items of each owner apart: nobody finds an item without its owner's id. A change succeeds only on the version it was
/// based on, so that no caller overwrites another. A method may return false although it made the change: when the reply is lost, the
/// store's retry finds the change already there. Reading the item again shows it.
/// </summary>
internal interface IItemStore
{
    Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// One page of at most <paramref name="limit"/> items of an owner, newest first. <paramref name="after"/> is the last item of the
    /// page before, which may be deleted by now; null asks for the first page.
    /// </summary>
    Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken);

    /// <summary>Adding the same item twice is adding it once.</summary>
    Task AddAsync(Item item, CancellationToken cancellationToken);

    /// <summary>Adds an item unless one was added under the same key of its owner within <see cref="Creation.Lifetime"/>.</summary>
    /// <returns>The creation that stands under the key: this one, or the earlier one.</returns>
    Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the stored item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken);
}
