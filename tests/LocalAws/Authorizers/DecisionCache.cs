using System.Collections.Concurrent;

namespace LocalAws.Authorizers;

/// <summary>Decisions of an authorizer, kept for as long as its template lets a gateway reuse them.</summary>
internal sealed class DecisionCache<T>(TimeSpan timeToLive)
    where T : class
{
    private readonly ConcurrentDictionary<string, (T Decision, DateTime Until)> _known = new(StringComparer.Ordinal);

    public async Task<T> GetAsync(string key, Func<Task<T>> ask)
    {
        if (_known.TryGetValue(key, out var entry) && DateTime.UtcNow < entry.Until)
        {
            return entry.Decision;
        }

        var decision = await ask();
        _known[key] = (decision, DateTime.UtcNow + timeToLive);
        return decision;
    }
}
