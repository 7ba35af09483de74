using System.Diagnostics;
using System.Text;
using LambdaRuntime;
using LocalAws.Functions;

namespace Measure;

/// <summary>Decision after decision by one instance of the handler, which is loaded as the managed runtime loads it.</summary>
internal static class WarmDecisions
{
    private const int Batches = 10;
    private const int WarmUp = 20_000;

    /// <summary>Reads the event from standard input, and the configuration from the environment.</summary>
    public static async Task RunAsync(string folder, HandlerName name, int decisions)
    {
        var payload = Encoding.UTF8.GetBytes(await Console.In.ReadToEndAsync());
        var handler = Handler.Load(Path.Combine(folder, name.Assembly + ".dll"), name.Type, name.Method);
        await DecideAsync(handler, payload, WarmUp);

        var (times, heap) = (new List<double>(), new List<double>());
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        for (var batch = 0; batch < Batches; batch++)
        {
            var watch = Stopwatch.StartNew();
            await DecideAsync(handler, payload, decisions / Batches);
            times.Add(watch.Elapsed.TotalMicroseconds / (decisions / Batches));
            heap.Add(GC.GetTotalMemory(forceFullCollection: true) / 1024.0);
        }

        var bytes = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / decisions;
        Console.WriteLine($"One warm RS256 decision, {decisions:N0} of them in {Batches} batches:");
        Console.WriteLine($"  µs (min / median / max)      {Spread.Of(times)}");
        Console.WriteLine($"  bytes allocated              {bytes,6:N0}");
        Console.WriteLine($"  KiB of heap after each batch {string.Join(' ', heap.Select(size => size.ToString("F0")))}");
    }

    private static async Task DecideAsync(Func<Stream, Task<Stream>> handler, byte[] payload, int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var request = new MemoryStream(payload, writable: false);
            await using var response = await handler(request);
        }
    }
}
