using System.Text.Json;
using Acme_Service.Api.Telemetry;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.AcmeItems;

/// <summary>
/// The store for Development where no database is configured: in memory, and in a file that the next start reads, so that a change of
/// the code loses nothing but the <c>Idempotency-Key</c>s. Who lists acme items and has never had one gets samples.
/// </summary>
internal sealed class LocalAcmeItemStore : IAcmeItemStore
{
    /// <summary>Environment variable that names the file, relative to the project; launchSettings.json sets it.</summary>
    public const string Variable = "LOCAL_DATA_FILE";

    private static readonly AcmeItemRequest[] _samples =
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
    private readonly InMemoryAcmeItemStore _acmeItems = new(NullLogger<InMemoryAcmeItemStore>.Instance);
    private readonly TimeProvider _clock;
    private readonly HashSet<string> _owners = [];
    private readonly Lock _writing = new();

    public LocalAcmeItemStore(string file, TimeProvider clock, ILogger<LocalAcmeItemStore> logger)
    {
        (_file, _clock) = (file, clock);
        Read(logger);
        logger.AcmeItemsAreKeptInFile(file);
    }

    public Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) => _acmeItems.FindAsync(ownerId, id, cancellationToken);

    public Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        lock (_writing)
        {
            if (_owners.Add(ownerId))
            {
                for (var day = 0; day < _samples.Length; day++)
                {
                    _acmeItems.AddAsync(AcmeItem.Create(ownerId, _samples[day], _clock.GetUtcNow().AddDays(-day)), cancellationToken);
                }

                Write();
            }
        }

        return _acmeItems.ListAsync(ownerId, limit, after, cancellationToken);
    }

    public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken) => Keep(acmeItem.OwnerId, _acmeItems.AddAsync(acmeItem, cancellationToken));

    public Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken) =>
        Keep(acmeItem.OwnerId, _acmeItems.AddOnceAsync(acmeItem, creation, cancellationToken));

    public Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken) =>
        Keep(acmeItem.OwnerId, _acmeItems.TryReplaceAsync(acmeItem, expectedVersion, cancellationToken));

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) =>
        Keep(ownerId, _acmeItems.TryDeleteAsync(ownerId, id, expectedVersion, cancellationToken));

    /// <param name="ownerId">Whose acme items have changed.</param>
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
            var known = JsonSerializer.Deserialize<Dictionary<string, AcmeItem[]>>(File.ReadAllBytes(_file))!;
            _owners.UnionWith(known.Keys);
            foreach (var acmeItem in known.Values.SelectMany(acmeItems => acmeItems))
            {
                _acmeItems.AddAsync(acmeItem, CancellationToken.None);
            }
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
        }
        catch (JsonException unreadable)
        {
            logger.FileOfAcmeItemsIsUnreadable(_file, unreadable.Message);
        }
    }

    private void Write()
    {
        var acmeItems = _acmeItems.All.ToLookup(acmeItem => acmeItem.OwnerId);
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        // In one step, since a reload may end this process at any time.
        var next = $"{_file}.next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(_owners.ToDictionary(owner => owner, owner => acmeItems[owner].ToArray())));
        File.Move(next, _file, overwrite: true);
    }
}
