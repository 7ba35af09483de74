using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Measure;

/// <summary>From process start to the first 200: one API against a baseline, in turn, so that noise hits both.</summary>
internal sealed class FirstAnswer(string name, string path, int runs)
{
    /// <summary>Starts that fill the disk cache and do not count.</summary>
    private const int Unmeasured = 2;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(string assembly, string baselineAssembly)
    {
        var (ours, baseline) = (new List<Sample>(), new List<Sample>());
        for (var run = -Unmeasured; run < runs; run++)
        {
            var (api, bare) = (await MeasureAsync(assembly), await MeasureAsync(baselineAssembly));
            if (run >= 0)
            {
                ours.Add(api);
                baseline.Add(bare);
            }
        }

        Report.Ratio($"Process start to first 200, {runs} runs each", (name, ours), ("bare webapi", baseline));
    }

    private async Task<Sample> MeasureAsync(string assembly)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", ["exec", assembly])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = address },
        };
        using var http = new HttpClient { BaseAddress = new Uri(address), DefaultRequestHeaders = { { "x-principal-id", "bench" }, { "x-expires", "4102444800" } } };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        try
        {
            while (watch.Elapsed < _patience)
            {
                if (await IsAnsweredAsync(http))
                {
                    return Sample.Take(watch, process);
                }

                await Task.Delay(TimeSpan.FromMilliseconds(2));
            }

            throw new InvalidOperationException($"{assembly} does not answer {path} with 200.");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private async Task<bool> IsAnsweredAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(path, UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
