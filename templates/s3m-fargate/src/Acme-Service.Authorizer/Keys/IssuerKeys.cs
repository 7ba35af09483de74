namespace Acme_Service.Authorizer.Keys;

/// <summary>The keys of one issuer: cached, refreshed, and fetched for a kid that is new, never by two at once or too often.</summary>
internal sealed class IssuerKeys(string issuer, Func<Task<JwkSet>> fetch, TimeProvider clock)
{
    /// <summary>Keys are fetched again after this time. A key that its issuer has withdrawn is accepted until then.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromMinutes(15);

    /// <summary>Time for which keys stay in use while the issuer does not answer.</summary>
    public static readonly TimeSpan DiscardAfter = TimeSpan.FromHours(4);

    /// <summary>Made-up kids cause no more than one fetch in this time.</summary>
    public static readonly TimeSpan PauseAfterSuccess = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private JwkSet? _keys;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset _nextFetch;
    private KeysUnavailableException? _failure;
    private Task _fetching = Task.CompletedTask;

    public string Issuer => issuer;

    /// <summary>The issuer's keys: with the one of this id, if the issuer has it.</summary>
    /// <exception cref="KeysUnavailableException">There are none, or the last attempt to look for that id has failed.</exception>
    public async ValueTask<JwkSet> GetAsync(string? keyId)
    {
        Task fetching;
        lock (_gate)
        {
            // Wall clock: a snapshot of the function may be resumed days after it was taken.
            var now = clock.GetUtcNow();
            if (now - _fetchedAt < RefreshAfter && _keys?.Knows(keyId) == true)
            {
                return _keys;
            }

            if (_fetching.IsCompleted && now >= _nextFetch)
            {
                _fetching = FetchAsync();
            }

            fetching = _fetching;
        }

        await fetching;
        lock (_gate)
        {
            var usable = clock.GetUtcNow() - _fetchedAt < DiscardAfter && (_failure is null || _keys?.Knows(keyId) == true);
            return (usable ? _keys : null) ?? throw _failure ?? new KeysUnavailableException(issuer, "never fetched.");
        }
    }

    private async Task FetchAsync()
    {
        try
        {
            var keys = await fetch();
            lock (_gate)
            {
                var now = clock.GetUtcNow();
                (_keys, _fetchedAt, _nextFetch, _failure) = (keys, now, now + PauseAfterSuccess, null);
            }
        }
        catch (KeysUnavailableException e)
        {
            lock (_gate)
            {
                (_nextFetch, _failure) = (clock.GetUtcNow() + PauseAfterFailure, e);
            }
        }
    }
}
