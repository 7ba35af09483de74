using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Faults;

/// <summary>Each method brings about one fault and prints what callers met.</summary>
internal sealed class Scenarios(string assembly, Store store)
{
    private const string Items = "/api/items";

    /// <summary>What a gateway gives a request.</summary>
    private static readonly TimeSpan _gatewayLimit = TimeSpan.FromSeconds(29);

    public IReadOnlyDictionary<string, Func<Task>> All => new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
    {
        ["slow"] = SlowStoreAsync,
        ["small"] = SmallProcessorAsync,
        ["locked"] = LockedTableAsync,
        ["lost-replies"] = LostRepliesAsync,
        ["outage"] = OutageAsync,
        ["stop"] = StopAsync,
        ["rotation"] = RotationAsync,
        ["charset"] = UnknownCharsetAsync,
    };

    /// <summary>Every reply of the store takes half a second, and more is asked than that allows.</summary>
    private async Task SlowStoreAsync()
    {
        await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
        _ = await api.CreateAsync("bolt");
        store.Proxy.Delay = TimeSpan.FromMilliseconds(500);
        try
        {
            _ = await Load.ClosedAsync(callers: 6, TimeSpan.FromSeconds(8), _ => api.GetAsync(Items));
            var capacity = await Load.ClosedAsync(callers: 20, TimeSpan.FromSeconds(10), _ => api.GetAsync(Items));
            var log = api.LogBytes;
            var live = Load.OpenAsync(perSecond: 2, TimeSpan.FromSeconds(30), _ => api.GetAsync("/health/live"));
            var outcome = await Load.OpenAsync(perSecond: 30, TimeSpan.FromSeconds(30), _ => api.GetAsync(Items));
            Table.Print("store takes 0.5 s, list at 30/s", outcome, api.LogBytes - log);
            Table.Note($"goodput {outcome.Succeeded / 30.0:F1}/s of a capacity of {capacity.Succeeded / 10.0:F1}/s; live answered within {(await live).Longest:F0} ms");
        }
        finally
        {
            store.Proxy.Delay = TimeSpan.Zero;
        }
    }

    /// <summary>A quarter of a processor, and 400 requests a second from the first moment.</summary>
    private async Task SmallProcessorAsync()
    {
        await using var api = Api.Start(assembly, store.Environment, onOneProcessor: true);
        await api.WaitUntilLiveAsync();
        var (_, location) = await api.CreateAsync("bolt");
        using var throttle = new Throttle(api, share: 0.25);
        var live = Load.OpenAsync(perSecond: 2, TimeSpan.FromSeconds(12), _ => api.GetAsync("/health/live"));
        var log = api.LogBytes;
        var cold = await Load.OpenAsync(perSecond: 400, TimeSpan.FromSeconds(12), _ => api.GetAsync(location!));
        Table.Print("a quarter of a CPU, 400/s, cold", cold, api.LogBytes - log);
        var capacity = await Load.ClosedAsync(callers: 16, TimeSpan.FromSeconds(10), _ => api.GetAsync(location!));
        var warm = await Load.OpenAsync(perSecond: 400, TimeSpan.FromSeconds(12), _ => api.GetAsync(location!));
        Table.Print("  the same, warm", warm, 0);
        Table.Note(
            $"goodput cold {cold.Succeeded / 12.0:F0}/s, warm {warm.Succeeded / 12.0:F0}/s, of a capacity of {capacity.Succeeded / 10.0:F0}/s; live answered within {(await live).Longest:F0} ms");
    }

    private async Task LockedTableAsync()
    {
        if (store.Lock is null)
        {
            return;
        }

        await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
        _ = await api.CreateAsync("bolt");
        var log = api.LogBytes;
        var locked = store.Lock(TimeSpan.FromSeconds(25));
        await Task.Delay(TimeSpan.FromSeconds(1));
        var outcome = await Load.OpenAsync(perSecond: 10, TimeSpan.FromSeconds(20), async number =>
            number % 2 == 0 ? await api.GetAsync(Items) : (await api.CreateAsync("nut")).Status);
        await locked;
        Table.Print("table locked, 10/s", outcome, api.LogBytes - log);
        Table.Note($"longest answer {outcome.Longest / 1000:F1} s; a gateway waits {_gatewayLimit.TotalSeconds} s");
    }

    private async Task LostRepliesAsync()
    {
        const int Rounds = 20;
        await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
        var (outcome, wrong, lost) = (new Outcome(), 0, store.Proxy.Lost);
        for (var round = 0; round < Rounds; round++)
        {
            // Not more than what a budget for repetitions has room for.
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            var name = $"lost {Guid.NewGuid()}";
            store.Proxy.LoseReplyTo(store.Insert);
            var (created, location) = await Timed(outcome, async () =>
            {
                var answer = await api.CreateAsync(name);
                return (answer.Status, answer.Location);
            });
            wrong += created == HttpStatusCode.Created && await CountAsync(api, name) == 1 ? 0 : 1;

            store.Proxy.LoseReplyTo(store.Update);
            var replaced = await Timed(outcome, async () => (await api.SendAsync(() => Put(location!)), (string?)null));
            wrong += replaced.Status == HttpStatusCode.OK ? 0 : 1;

            store.Proxy.LoseReplyTo(store.Delete);
            var deleted = await Timed(outcome, async () => (await api.SendAsync(() => new HttpRequestMessage(HttpMethod.Delete, location)), (string?)null));
            wrong += deleted.Status == HttpStatusCode.NoContent && await api.GetAsync(location!) == HttpStatusCode.NotFound ? 0 : 1;
        }

        Table.Print("reply to a write lost once", outcome, 0);
        Table.Note($"{store.Proxy.Lost - lost} replies lost; wrong answers or duplicates: {wrong}");

        static HttpRequestMessage Put(string location) => new(HttpMethod.Put, location)
        {
            Content = JsonContent.Create(new JsonObject { ["name"] = "replaced", ["quantity"] = 2 }),
            Headers = { IfMatch = { new EntityTagHeaderValue("\"1\"") } },
        };
    }

    /// <summary>The store is gone for 20 s; what it has acknowledged must be there afterwards.</summary>
    private async Task OutageAsync()
    {
        await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
        var log = api.LogBytes;
        var watch = Stopwatch.StartNew();
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<string>();
        var answers = new System.Collections.Concurrent.ConcurrentBag<(TimeSpan At, HttpStatusCode? Status)>();
        var running = Load.OpenAsync(perSecond: 60, TimeSpan.FromSeconds(40), async number =>
        {
            HttpStatusCode? status;
            if (number % 3 == 0)
            {
                (status, var location) = await api.CreateAsync($"outage {number}");
                if (location is not null)
                {
                    acknowledged.Add(location);
                }
            }
            else
            {
                status = await api.GetAsync(Items);
            }

            answers.Add((watch.Elapsed, status));
            return status;
        });

        await Task.Delay(TimeSpan.FromSeconds(5));
        await store.Stop();
        await Task.Delay(TimeSpan.FromSeconds(20));
        await store.Start();
        var back = watch.Elapsed;
        var outcome = await running;

        var afterwards = answers.Where(answer => answer.At > back && answer.Status is not (HttpStatusCode.OK or HttpStatusCode.Created)).ToList();
        var recovery = afterwards.Count == 0 ? TimeSpan.Zero : afterwards.Max(answer => answer.At) - back;
        var missing = 0;
        foreach (var location in acknowledged)
        {
            missing += await api.GetAsync(location) == HttpStatusCode.OK ? 0 : 1;
        }

        Table.Print("store away for 20 s, 60/s", outcome, api.LogBytes - log);
        Table.Note(
            $"longest answer {outcome.Longest / 1000:F1} s; recovered {recovery.TotalSeconds:F1} s after the store; {missing} of {acknowledged.Count} acknowledged writes lost");
    }

    /// <summary>SIGTERM under load: a load balancer goes on sending for some seconds, on connections that it keeps.</summary>
    private async Task StopAsync()
    {
        for (var run = 1; run <= 5; run++)
        {
            await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
            var (_, location) = await api.CreateAsync("bolt");
            var path = location!.StartsWith('/') ? location : new Uri(location).PathAndQuery;
            var (watch, outcome) = (Stopwatch.StartNew(), new Outcome());
            var callers = Enumerable.Range(0, 8).Select(async _ =>
            {
                using var connection = new KeptConnection(api.Address);
                while (watch.Elapsed < TimeSpan.FromSeconds(9))
                {
                    var start = Stopwatch.GetTimestamp();
                    var isAnswered = await connection.GetAsync(path);
                    outcome.Add(isAnswered ? HttpStatusCode.OK : null, Stopwatch.GetElapsedTime(start));
                }
            }).ToList();
            await Task.Delay(TimeSpan.FromSeconds(3));
            api.Signal("TERM");
            await Task.WhenAll(callers);
            var exit = await api.WaitForExitAsync();
            Table.Print($"SIGTERM under load, run {run}", outcome, api.LogBytes);
            Table.Note($"ended with exit code {exit}, {watch.Elapsed.TotalSeconds - 3:F1} s after SIGTERM");
        }
    }

    /// <summary>What Secrets Manager's rotation by alternating users does, under load: the other user gets a new password and takes over.</summary>
    private async Task RotationAsync()
    {
        if (store.Execute is null)
        {
            return;
        }

        string[] users = ["items_service", "items_service_clone"];
        using var secret = new StoredSecret(store.Proxy.Port) { Login = (users[0], "password 0") };
        var environment = new Dictionary<string, string>(store.Environment.Concat(secret.Environment), StringComparer.Ordinal)
        {
            ["DATABASE_RENEWAL_SECONDS"] = "1",
        };
        await Store.RunAsync(assembly, "migrate", new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            ["DATABASE_OWNER_SECRET"] = secret.Of(store.Environment["DATABASE_USER"], store.Environment["DATABASE_PASSWORD"]),
        });
        await store.Execute($"CREATE ROLE {users[1]} LOGIN IN ROLE {users[0]}");

        await using var api = await Api.StartAndWaitAsync(assembly, environment);
        var (_, location) = await api.CreateAsync("bolt");
        _ = await LoadAsync(TimeSpan.FromSeconds(5));
        for (var run = 1; run <= 5; run++)
        {
            var log = api.LogBytes;
            var load = LoadAsync(TimeSpan.FromSeconds(15));
            await Task.Delay(TimeSpan.FromSeconds(5));
            var user = users[run % 2];
            await store.Execute($"ALTER ROLE {user} PASSWORD 'password {run}'");
            secret.Login = (user, $"password {run}");
            Table.Print($"rotation under load, run {run}", await load, api.LogBytes - log);
        }

        // Fewer than the service takes on at once, so that none is turned away for another reason.
        Task<Outcome> LoadAsync(TimeSpan time) => Load.ClosedAsync(callers: 16, time, async number =>
            number % 10 == 0 ? (await api.CreateAsync("nut")).Status : await api.GetAsync(location!));
    }

    private async Task UnknownCharsetAsync()
    {
        await using var api = await Api.StartAndWaitAsync(assembly, store.Environment);
        var (log, outcome) = (api.LogBytes, new Outcome());
        var status = await Timed(outcome, async () => (await api.SendAsync(() => new HttpRequestMessage(HttpMethod.Post, Items)
        {
            Content = new StringContent("""{"name":"bolt"}""") { Headers = { ContentType = new("application/json") { CharSet = "bogus" } } },
        }), (string?)null));
        Table.Print("a character set that does not exist", outcome, api.LogBytes - log);
        Table.Note($"answered {(int?)status.Status}");
    }

    private static async Task<int> CountAsync(Api api, string name)
    {
        var page = await api.Http.GetFromJsonAsync<JsonObject>($"{Items}?limit=100");
        return page!["items"]!.AsArray().Count(item => (string?)item!["name"] == name);
    }

    private static async Task<(HttpStatusCode? Status, string? Location)> Timed(Outcome outcome, Func<Task<(HttpStatusCode? Status, string? Location)>> send)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = await send();
        outcome.Add(answer.Status, Stopwatch.GetElapsedTime(start));
        return answer;
    }
}
