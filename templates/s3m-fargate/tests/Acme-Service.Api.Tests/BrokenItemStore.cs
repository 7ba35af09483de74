using Acme_Service.Api.Items;

namespace Acme_Service.Api.Tests;

/// <summary>A store whose database is down.</summary>
internal sealed class BrokenItemStore : IItemStore
{
    public const string Secret = "Password=hunter2";

    public Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) => throw Failure();

    public Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken) => throw Failure();

    public Task AddAsync(Item item, CancellationToken cancellationToken) => throw Failure();

    public Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken) => throw Failure();

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken) => throw Failure();

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) => throw Failure();

    private static IOException Failure() => new(Secret);
}
