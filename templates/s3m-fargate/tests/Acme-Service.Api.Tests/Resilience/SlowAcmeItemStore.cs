using Acme_Service.Api.AcmeItems;

namespace Acme_Service.Api.Tests.Resilience;

/// <summary>A store that answers nothing until it is released.</summary>
internal sealed class SlowAcmeItemStore : IAcmeItemStore
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the first request has come as far as the store.</summary>
    public Task Asked => _asked.Task;

    public void Release() => _released.TrySetResult();

    public async Task<AcmeItem?> FindAsync(string ownerId, Guid id, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return null;
    }

    public async Task<AcmeItemPage> ListAsync(string ownerId, int limit, Guid? after, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return new AcmeItemPage([], HasMore: false);
    }

    public Task AddAsync(AcmeItem acmeItem, CancellationToken cancellationToken) => WaitAsync(cancellationToken);

    public async Task<Creation> AddOnceAsync(AcmeItem acmeItem, Creation creation, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return creation;
    }

    public async Task<bool> TryReplaceAsync(AcmeItem acmeItem, int expectedVersion, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> TryDeleteAsync(string ownerId, Guid id, int expectedVersion, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return true;
    }

    private Task WaitAsync(CancellationToken cancellationToken)
    {
        _asked.TrySetResult();
        return _released.Task.WaitAsync(cancellationToken);
    }
}
