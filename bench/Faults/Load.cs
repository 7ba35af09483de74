using System.Diagnostics;
using System.Net;

namespace Faults;

/// <summary>Sends requests as callers do who do not wait for each other.</summary>
internal static class Load
{
    /// <param name="perSecond">How many requests are sent in a second, whatever becomes of those before.</param>
    /// <param name="send">Sends the request of this number; null where there was no answer.</param>
    public static async Task<Outcome> OpenAsync(int perSecond, TimeSpan duration, Func<int, Task<HttpStatusCode?>> send)
    {
        var outcome = new Outcome();
        var sent = new List<Task>();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < duration)
        {
            while (sent.Count < watch.Elapsed.TotalSeconds * perSecond)
            {
                sent.Add(SendAsync(sent.Count, send, outcome));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        await Task.WhenAll(sent);
        return outcome;
    }

    /// <summary>As many requests at a time as there are callers, each of which waits for its answer.</summary>
    public static async Task<Outcome> ClosedAsync(int callers, TimeSpan duration, Func<int, Task<HttpStatusCode?>> send)
    {
        var outcome = new Outcome();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            while (watch.Elapsed < duration)
            {
                await SendAsync(caller, send, outcome);
            }
        }));
        return outcome;
    }

    private static async Task SendAsync(int number, Func<int, Task<HttpStatusCode?>> send, Outcome outcome)
    {
        var start = Stopwatch.GetTimestamp();
        var status = await send(number);
        outcome.Add(status, Stopwatch.GetElapsedTime(start));
    }
}
