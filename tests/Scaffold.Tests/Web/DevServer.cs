using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Scaffold.Tests.Web;

/// <summary><c>npm start</c> in the folder of the web app, until disposed.</summary>
internal sealed class DevServer : IAsyncDisposable
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private DevServer(Process process, Uri address)
    {
        _process = process;
        Address = address;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>What it has printed.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_output)
            {
                return _output.ToString().Split('\n');
            }
        }
    }

    /// <summary>Waits until it has printed a line that contains this.</summary>
    public async Task WaitForLineAsync(string text)
    {
        var watch = Stopwatch.StartNew();
        while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
        {
            Assert.True(watch.Elapsed < _startLimit, $"npm start does not print '{text}':\n{string.Join('\n', Lines)}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    /// <param name="folder">Of the web app, with its packages installed.</param>
    /// <param name="api">An API that runs; null to have it started.</param>
    public static async Task<DevServer> StartAsync(string folder, Uri? api)
    {
        var port = LoopbackPort.Free();
        var start = new ProcessStartInfo("npm", ["start"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PORT"] = port.ToString(CultureInfo.InvariantCulture), ["API_URL"] = api?.GetLeftPart(UriPartial.Authority) },
        };

        var server = new DevServer(Process.Start(start)!, new Uri($"http://localhost:{port}"));
        try
        {
            await server.WaitUntilReadyAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (!_process.HasExited && watch.Elapsed < _startLimit)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Address, "/config.json"), TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }

        lock (_output)
        {
            Assert.Fail($"npm start does not serve {Address}.\n{_output}");
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
