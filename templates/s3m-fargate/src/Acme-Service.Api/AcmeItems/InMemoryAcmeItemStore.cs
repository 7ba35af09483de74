using System.Collections.Concurrent;
using Acme_Service.Api.Telemetry;

namespace Acme_Service.Api.AcmeItems;

/// <summary>Everything is lost when the process ends, and no other process sees it.</summary>
internal sealed class InMemoryAcmeItemStore : IAcmeItemStore
{
    private readonly ConcurrentDictionary<(string OwnerId, Guid Id), AcmeItem> _acmeItems = new();
    private readonly Dictionary<(string OwnerId, string Key), Creation> _creations = [];
    private readonly Lock _creating = new();

    public InMemoryAcmeItemStore(ILogger<InMemoryAcmeItemStore> logger)
    {
        logger.AcmeItemsAreKeptInMemory();
    }

    /// <summary>Those of all owners.</summary>
    public IEnumerable<AcmeItem> All => _acmeItems.Values;

    public Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) =>
        Task.FromResult(_acmeItems.GetValueOrDefault((ownerId, id)));

    public Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        AcmeItem[] found =
        [
            .. _acmeItems.Values
                .Where(acmeItem => acmeItem.OwnerId == ownerId && (after is null || acmeItem.Id < after))
                .OrderByDescending(acmeItem => acmeItem.Id)
                .Take(limit + 1),
        ];
        return Task.FromResult(new AcmeItemPage([.. found.Take(limit)], HasMore: found.Length > limit));
    }

    public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken)
    {
        _acmeItems[(acmeItem.OwnerId, acmeItem.Id)] = acmeItem;
        return Task.CompletedTask;
    }

    public Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken)
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
                _acmeItems[(acmeItem.OwnerId, acmeItem.Id)] = acmeItem;
            }

            return Task.FromResult(_creations[(creation.OwnerId, creation.Key)]);
        }
    }

    public Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _acmeItems.TryGetValue((acmeItem.OwnerId, acmeItem.Id), out var current)
        && current.Version == expectedVersion
        && _acmeItems.TryUpdate((acmeItem.OwnerId, acmeItem.Id), acmeItem, current));

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) => Task.FromResult(
        _acmeItems.TryGetValue((ownerId, id), out var current)
        && current.Version == expectedVersion
        && _acmeItems.TryRemove(KeyValuePair.Create((ownerId, id), current)));
}
