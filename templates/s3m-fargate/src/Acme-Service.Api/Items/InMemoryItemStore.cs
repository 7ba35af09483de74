using System.Collections.Concurrent;
using Acme_Service.Api.Telemetry;

namespace Acme_Service.Api.Items;

/// <summary>Everything is lost when the process ends, and no other process sees it.</summary>
internal sealed class InMemoryItemStore : IItemStore
{
    private readonly ConcurrentDictionary<(string OwnerId, Guid Id), Item> _items = new();
    private readonly Dictionary<(string OwnerId, string Key), Creation> _creations = [];
    private readonly Lock _creating = new();

    public InMemoryItemStore(ILogger<InMemoryItemStore> logger)
    {
        logger.ItemsAreKeptInMemory();
    }

    /// <summary>Those of all owners.</summary>
    public IEnumerable<Item> All => _items.Values;

    public Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(_items.GetValueOrDefault((ownerId, id)));

    public Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        Item[] found =
        [
            .. _items.Values
                .Where(item => item.OwnerId == ownerId && (after is null || item.Id < after))
                .OrderByDescending(item => item.Id)
                .Take(limit + 1),
        ];
        return Task.FromResult(new ItemPage([.. found.Take(limit)], HasMore: found.Length > limit));
    }

    public Task AddAsync(Item item, CancellationToken cancellationToken)
    {
        _items[(item.OwnerId, item.Id)] = item;
        return Task.CompletedTask;
    }

    public Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken)
    {
        lock (_creating)
        {
            foreach (var (key, old) in _creations)
            {
                if (old.CreatedAt < creation.CreatedAt - Creation.Lifetime)
                {
                    _creations.Remove(key);
                }
            }

            if (_creations.TryAdd((creation.OwnerId, creation.Key), creation))
            {
                _items[(item.OwnerId, item.Id)] = item;
            }

            return Task.FromResult(_creations[(creation.OwnerId, creation.Key)]);
        }
    }

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _items.TryGetValue((item.OwnerId, item.Id), out var current)
        && current.Version == expectedVersion
        && _items.TryUpdate((item.OwnerId, item.Id), item, current));

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _items.TryGetValue((ownerId, id), out var current)
        && current.Version == expectedVersion
        && _items.TryRemove(KeyValuePair.Create((ownerId, id), current)));
}
