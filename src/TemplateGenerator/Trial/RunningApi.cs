using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using TemplateGenerator.Workspace;

namespace TemplateGenerator.Trial;

/// <summary>A built API project, running on a free loopback port until disposed.</summary>
internal sealed class RunningApi : IAsyncDisposable
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(100);

    private readonly Process _process;
    private readonly List<string> _output = [];

    private RunningApi(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Speaks to the API as the gateway would.</summary>
    public HttpClient Client { get; }

    /// <param name="project">Folder of the project, built with the default configuration.</param>
    /// <param name="environment">Further environment variables; null for none.</param>
    /// <exception cref="ToolException">The process ended or did not become ready within a minute.</exception>
    public static async Task<RunningApi> StartAsync(
        string project, IReadOnlyDictionary<string, string>? environment, CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var assembly = Path.Combine(project, "bin", "Debug", "net10.0", Path.GetFileName(project) + ".dll");
        var start = new ProcessStartInfo("dotnet", [assembly])
        {
            WorkingDirectory = project,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = address.ToString() },
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var api = new RunningApi(Process.Start(start)!, address);
        try
        {
            await api.WaitUntilReadyAsync(cancellation);
            return api;
        }
        catch
        {
            await api.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the process to end, as ECS does, and waits until it has ended.</summary>
    /// <returns>How long that took.</returns>
    /// <exception cref="TimeoutException">It still ran after <paramref name="limit"/>.</exception>
    public async Task<TimeSpan> TerminateAsync(TimeSpan limit, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        _ = await ExternalProcess.ReadAsync("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)], "/", cancellation);
        await _process.WaitForExitAsync(cancellation).WaitAsync(limit, cancellation);
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (!_process.HasExited && watch.Elapsed < _startLimit)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(_pollInterval, cancellation);
        }

        throw new ToolException(ExitCodes.ExternalProgram, $"The API at {Client.BaseAddress} did not become ready.", Output());
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            lock (_output)
            {
                _output.Add(line);
            }
        }
    }

    private string Output()
    {
        lock (_output)
        {
            return string.Join('\n', _output);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
