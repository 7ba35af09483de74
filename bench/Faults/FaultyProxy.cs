using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Faults;

/// <summary>Stands between the service and its store, and does to their connections what networks and servers do on a bad day.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private const int BufferBytes = 64 * 1024;

    private readonly int _target;
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private byte[]? _loseReplyTo;

    /// <param name="target">Port of the store on 127.0.0.1.</param>
    public FaultyProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How long each reply of the store takes more. Replies that follow each other are delayed together, as by a longer way.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Whether connections end as soon as anything is sent on them.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Replies that were lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Lets the store receive the next request with this text, and ends the connection in the place of its reply.</summary>
    public void LoseReplyTo(string text) => Volatile.Write(ref _loseReplyTo, System.Text.Encoding.ASCII.GetBytes(text));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var caller = client;
        using var store = new TcpClient();
        try
        {
            await store.ConnectAsync(IPAddress.Loopback, _target, _stop.Token);
            (caller.NoDelay, store.NoDelay) = (true, true);
            var connection = new Connection();
            await Task.WhenAny(
                PassRequestsAsync(caller.GetStream(), store.GetStream(), connection),
                PassRepliesAsync(store.GetStream(), caller.GetStream(), connection));
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
            // The store does not listen, or the measurement is over: the caller's connection ends with this method.
        }
    }

    private async Task PassRequestsAsync(NetworkStream from, NetworkStream to, Connection connection)
    {
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0 && !IsBroken)
        {
            var wanted = Volatile.Read(ref _loseReplyTo);
            if (wanted is not null && buffer.AsSpan(0, read).IndexOf(wanted) >= 0)
            {
                Volatile.Write(ref _loseReplyTo, null);
                connection.LosesReply = true;
            }

            await to.WriteAsync(buffer.AsMemory(0, read), _stop.Token);
        }
    }

    private async Task PassRepliesAsync(NetworkStream from, NetworkStream to, Connection connection)
    {
        var replies = Channel.CreateUnbounded<(long Received, TimeSpan Delay, byte[] Bytes)>();
        var writing = WriteAsync(replies.Reader, to);
        var buffer = new byte[BufferBytes];
        int read;
        while ((read = await from.ReadAsync(buffer, _stop.Token)) > 0 && !IsBroken)
        {
            if (connection.LosesReply)
            {
                Lost++;
                return;
            }

            replies.Writer.TryWrite((Stopwatch.GetTimestamp(), Delay, buffer[..read]));
        }

        replies.Writer.Complete();
        await writing;
    }

    private async Task WriteAsync(ChannelReader<(long Received, TimeSpan Delay, byte[] Bytes)> replies, NetworkStream to)
    {
        await foreach (var (received, delay, bytes) in replies.ReadAllAsync(_stop.Token))
        {
            if (delay - Stopwatch.GetElapsedTime(received) is { Ticks: > 0 } left)
            {
                await Task.Delay(left, _stop.Token);
            }

            await to.WriteAsync(bytes, _stop.Token);
        }
    }

    private sealed class Connection
    {
        public volatile bool LosesReply;
    }
}
