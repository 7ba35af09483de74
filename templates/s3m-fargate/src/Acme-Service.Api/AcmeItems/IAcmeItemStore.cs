namespace Acme_Service.Api.AcmeItems;

/// <summary>
/// Keeps the acme items of each owner apart: nobody finds an acme item without its owner's id. A change succeeds only on the version it was
/// based on, so that no caller overwrites another. A method may return false although it made the change: when the reply is lost, the
/// store's retry finds the change already there. Reading the acme item again shows it.
/// </summary>
internal interface IAcmeItemStore
{
    Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// One page of at most <paramref name="limit"/> acme items of an owner, newest first. <paramref name="after"/> is the last acme item of the
    /// page before, which may be deleted by now; null asks for the first page.
    /// </summary>
    Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken);

    /// <summary>Adding the same acme item twice is adding it once.</summary>
    Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken);

    /// <summary>Adds an acme item unless one was added under the same key of its owner within <see cref="Creation.Lifetime"/>.</summary>
    /// <returns>The creation that stands under the key: this one, or the earlier one.</returns>
    Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the stored acme item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken);

    /// <returns>False, with nothing changed, when the acme item is gone or no longer has <paramref name="expectedVersion"/>.</returns>
    Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken);
}
