using System.Collections.Concurrent;
using Acme_Service.Api.Telemetry;

namespace Acme_Service.Api.Items;

/// <summary>Everything is lost when the process ends, and no other process sees it.</summary>
internal sealed class InMemoryItemStore : IItemStore
{
    private readonly ConcurrentDictionary<Guid, Item> _items = new();

    public InMemoryItemStore(ILogger<InMemoryItemStore> logger)
    {
        logger.ItemsAreKeptInMemory();
    }

    public Task<Item?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult(_items.GetValueOrDefault(id));

    public Task<ItemPage> ListAsync(int limit, Guid? after, CancellationToken cancellationToken)
    {
        // Newest first, since ids of version 7 begin with the time.
        Item[] found = [.. _items.Values.Where(item => after is null || item.Id < after).OrderByDescending(item => item.Id).Take(limit + 1)];
        return Task.FromResult(new ItemPage([.. found.Take(limit)], HasMore: found.Length > limit));
    }

    public Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        _items[item.Id] = item;
        return Task.CompletedTask;
    }

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _items.TryGetValue(item.Id, out var current)
        && current.Version == expectedVersion
        && _items.TryUpdate(item.Id, item, current));

    public Task<bool> TryDeleteAsync(Guid id, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _items.TryGetValue(id, out var current)
        && current.Version == expectedVersion
        && _items.TryRemove(KeyValuePair.Create(id, current)));
}
