using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Scaffold.Tests;

/// <summary>dynalite, installed from npm and running on a free loopback port until disposed.</summary>
public sealed class DynamoDbEmulator : IAsyncLifetime
{
    private static readonly TimeSpan _startLimit = TimeSpan.FromSeconds(30);

    /// <summary>Tests that run side by side share the folder.</summary>
    private static readonly Lazy<Task<string>> _installed = new(() => NodePackages.InstallAsync("dynamodb-emulator"));

    private Process? _process;

    public Uri Endpoint { get; } = new($"http://127.0.0.1:{LoopbackPort.Free()}");

    public async ValueTask InitializeAsync()
    {
        var folder = await _installed.Value;
        _process = Process.Start(new ProcessStartInfo("node", [
            Path.Combine(folder, "node_modules", "dynalite", "cli.js"), "--host", "127.0.0.1",
            "--port", Endpoint.Port.ToString(CultureInfo.InvariantCulture), "--createTableMs", "0", "--deleteTableMs", "0"])
        {
            RedirectStandardInput = true,
        })!;
        await WaitUntilListeningAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private async Task WaitUntilListeningAsync()
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < _startLimit)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Endpoint.Host, Endpoint.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
        }

        Assert.Fail($"The DynamoDB emulator does not listen on {Endpoint}.");
    }
}
