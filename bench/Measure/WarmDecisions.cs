using System.Diagnostics;
using System.Runtime.Loader;
using System.Text;

namespace Measure;

/// <summary>Decision after decision by one instance of the handler, which is loaded as the managed runtime loads it.</summary>
internal static class WarmDecisions
{
    private const int Batches = 10;
    private const int WarmUp = 20_000;

    /// <summary>Reads the event from standard input, and the configuration from the environment.</summary>
    public static async Task RunAsync(string assembly, int decisions)
    {
        var payload = Encoding.UTF8.GetBytes(await Console.In.ReadToEndAsync());
        var handler = Load(assembly);
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

    private static Func<Stream, Task<Stream>> Load(string path)
    {
        var resolver = new AssemblyDependencyResolver(path);
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } dependency ? context.LoadFromAssemblyPath(dependency) : null;
        Environment.SetEnvironmentVariable("LAMBDA_TASK_ROOT", Path.GetDirectoryName(path));
        var type = AssemblyLoadContext.Default.LoadFromAssemblyPath(path).GetExportedTypes().Single(type => type.Name == "Function");
        return type.GetMethod("HandleAsync")!.CreateDelegate<Func<Stream, Task<Stream>>>(Activator.CreateInstance(type));
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
