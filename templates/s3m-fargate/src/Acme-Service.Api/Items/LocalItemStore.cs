using System.Text.Json;
using Acme_Service.Api.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Items;

/// <summary>
/// The store for Development where no database is configured: in memory, and in a file that the next start reads, so that a change of
/// the code loses nothing but the <c>Idempotency-Key</c>s. Who lists items and has never had one gets samples.
/// </summary>
internal sealed class LocalItemStore : IItemStore
{
    /// <summary>Environment variable that names the file, relative to the project; launchSettings.json sets it.</summary>
    public const string Variable = "LOCAL_DATA_FILE";

    private static readonly ItemRequest[] _samples =
    [
        new() { Name = "Hex bolt", Description = "M8 × 40, stainless steel", Quantity = 1200 },
        new() { Name = "Washer", Quantity = 4 },
        new()
        {
            Name = "Cable drum",
            Description = "Fifty metres of three-core cable on a wooden drum. Comes back to the store when it is empty: the supplier takes a deposit on it. "
                + "Two people lift it; the trolley stands behind the door of aisle 4.",
        },
    ];

    private readonly string _file;
    private readonly InMemoryItemStore _items = new(NullLogger<InMemoryItemStore>.Instance);
    private readonly TimeProvider _clock;
    private readonly HashSet<string> _owners = [];
    private readonly Lock _writing = new();

    public LocalItemStore(string file, TimeProvider clock, ILogger<LocalItemStore> logger)
    {
        (_file, _clock) = (file, clock);
        Read(logger);
        logger.ItemsAreKeptInFile(file);
    }

    public Task<Item?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) => _items.FindAsync(ownerId, id, cancellationToken);

    public Task<ItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            if (_owners.Add(ownerId))
            {
                for (var day = 0; day < _samples.Length; day++)
                {
                    _items.AddAsync(Item.Create(ownerId, _samples[day], _clock.GetUtcNow().AddDays(-day)), cancellationToken);
                }

                Write();
            }
        }

        return _items.ListAsync(ownerId, limit, after, cancellationToken);
    }

    public Task AddAsync(Item item, CancellationToken cancellationToken) => Keep(item.OwnerId, _items.AddAsync(item, cancellationToken));

    public Task<Creation> AddOnceAsync(Item item, Creation creation, CancellationToken cancellationToken) =>
        Keep(item.OwnerId, _items.AddOnceAsync(item, creation, cancellationToken));

    public Task<bool> TryReplaceAsync(Item item, int expectedVersion, CancellationToken cancellationToken) =>
        Keep(item.OwnerId, _items.TryReplaceAsync(item, expectedVersion, cancellationToken));

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) =>
        Keep(ownerId, _items.TryDeleteAsync(ownerId, id, expectedVersion, cancellationToken));

    /// <param name="ownerId">Whose items have changed.</param>
    /// <param name="change">Made in memory already.</param>
    private TTask Keep<TTask>(string ownerId, TTask change)
        where TTask : Task
    {
        lock (_writing)
        {
            _owners.Add(ownerId);
            Write();
        }

        return change;
    }

    private void Read(ILogger logger)
    {
        try
        {
            var known = JsonSerializer.Deserialize<Dictionary<string, Item[]>>(File.ReadAllBytes(_file))!;
            _owners.UnionWith(known.Keys);
            foreach (var item in known.Values.SelectMany(items => items))
            {
                _items.AddAsync(item, CancellationToken.None);
            }
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
        }
        catch (JsonException unreadable)
        {
            logger.FileOfItemsIsUnreadable(_file, unreadable.Message);
        }
    }

    private void Write()
    {
        var items = _items.All.ToLookup(item => item.OwnerId);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        // In one step, since a reload may end this process at any time.
        var next = $"{_file}.next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(_owners.ToDictionary(owner => owner, owner => items[owner].ToArray())));
        File.Move(next, _file, overwrite: true);
    }
}
