namespace Acme_Service.Authorizer.Roles;

/// <summary>Remembers roles for a while. A failed lookup is not remembered.</summary>
internal sealed class CachedRoleStore(IRoleStore inner, TimeSpan keepFor, TimeProvider clock) : IRoleStore
{
    public const int MaxCallers = 1000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (IReadOnlyList<string> Roles, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyList<string>> FindAsync(string principalId)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(principalId, out var entry) && clock.GetUtcNow() < entry.Until)
            {
                return entry.Roles;
            }
        }

        var roles = await inner.FindAsync(principalId);
        lock (_gate)
        {
            // Starting over now and then is cheaper to be sure of than an eviction order.
            if (_known.Count >= MaxCallers)
            {
                _known.Clear();
            }

            _known[principalId] = (roles, clock.GetUtcNow() + keepFor);
        }

        return roles;
    }
}
