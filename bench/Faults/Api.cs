using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Faults;

/// <summary>The generated API as a process on a free loopback port, and its callers.</summary>
internal sealed class Api : IAsyncDisposable
{
    private static readonly bool _showsLog = Environment.GetEnvironmentVariable("FAULTS_LOG") is { Length: > 0 };

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task _reading;
    private long _logBytes;

    private Api(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Http = new HttpClient
        {
            BaseAddress = address,
            Timeout = _patience,
            DefaultRequestHeaders = { { "x-principal-id", "bench" }, { "x-roles", "reader,writer" }, { "x-expires", "4102444800" } },
        };
        _reading = ReadLogAsync();
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public int ProcessId => _process.Id;

    /// <summary>Bytes that the process has logged.</summary>
    public long LogBytes => Interlocked.Read(ref _logBytes);

    /// <param name="onOneProcessor">Whether it gets only the first processor.</param>
    public static Api Start(string assembly, IReadOnlyDictionary<string, string> environment, bool onOneProcessor = false)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] command = [.. onOneProcessor ? ["taskset", "--cpu-list", "0"] : Array.Empty<string>(), "dotnet", "exec", assembly];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_URLS"] = address.ToString(), ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_NOLOGO"] = "1" },
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new Api(Process.Start(start)!, address);
    }

    public static async Task<Api> StartAndWaitAsync(string assembly, IReadOnlyDictionary<string, string> environment)
    {
        var api = Start(assembly, environment);
        await api.WaitUntilLiveAsync();
        return api;
    }

    public async Task WaitUntilLiveAsync()
    {
        var watch = Stopwatch.StartNew();
        while (await GetAsync("/health/live") != HttpStatusCode.OK)
        {
            if (watch.Elapsed > _patience || _process.HasExited)
            {
                throw new InvalidOperationException("The API does not start.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }
    }

    public Task<HttpStatusCode?> GetAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    /// <returns>Null where there was no answer.</returns>
    public async Task<HttpStatusCode?> SendAsync(Func<HttpRequestMessage> create)
    {
        try
        {
            using var request = create();
            using var response = await Http.SendAsync(request);
            return response.StatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return null;
        }
    }

    /// <returns>Where the new item is; null where none was promised.</returns>
    public async Task<(HttpStatusCode? Status, string? Location)> CreateAsync(string name)
    {
        try
        {
            using var response = await Http.PostAsJsonAsync("/api/items", new JsonObject { ["name"] = name, ["quantity"] = 1 });
            return (response.StatusCode, response.Headers.Location?.ToString());
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
        {
            return (null, null);
        }
    }

    /// <param name="signal">Such as TERM.</param>
    public void Signal(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>The exit code.</returns>
    public async Task<int> WaitForExitAsync()
    {
        using var limit = new CancellationTokenSource(_patience);
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            Signal("CONT");
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadLogAsync()
    {
        var buffer = new char[4096];
        int read;
        while ((read = await _process.StandardOutput.ReadAsync(buffer)) > 0)
        {
            _ = Interlocked.Add(ref _logBytes, read);
            if (_showsLog)
            {
                await Console.Error.WriteAsync(buffer.AsMemory(0, read));
            }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
