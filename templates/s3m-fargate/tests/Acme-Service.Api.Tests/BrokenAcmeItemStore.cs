using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests;

/// <summary>A store that fails in a way that nobody has foreseen: no temporary failure, as that of a database which is away would be.</summary>
internal sealed class BrokenAcmeItemStore : IAcmeItemStore
{
    public const string Secret = "Password=hunter2";

    public Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken) => throw Failure();

    public Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken) => throw Failure();

    public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken) => throw Failure();

    public Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken) => throw Failure();

    public Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken) => throw Failure();

    public Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken) => throw Failure();

    private static IOException Failure() => new(Secret);
}
