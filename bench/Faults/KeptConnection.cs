using System.Net.Sockets;
using System.Text;

namespace Faults;

/// <summary>
/// A caller that keeps its connection and repeats nothing, as a load balancer does: <see cref="HttpClient"/> would hide a connection
/// that was closed under a request by sending it again.
/// </summary>
internal sealed class KeptConnection(Uri address) : IDisposable
{
    private static readonly byte[] _endOfHeaders = "\r\n\r\n"u8.ToArray();

    private readonly byte[] _buffer = new byte[64 * 1024];
    private Socket? _socket;

    /// <returns>Whether it was answered with 200.</returns>
    public async Task<bool> GetAsync(string path)
    {
        try
        {
            if (_socket is null)
            {
                _socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await _socket.ConnectAsync(address.Host, address.Port);
            }

            await _socket.SendAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: bench\r\nx-principal-id: bench\r\nx-roles: reader\r\nx-expires: 4102444800\r\n\r\n"));
            return await ReceiveAsync(_socket);
        }
        catch (SocketException)
        {
            Close();
            return false;
        }
    }

    public void Dispose() => Close();

    private async Task<bool> ReceiveAsync(Socket socket)
    {
        var filled = 0;
        while (true)
        {
            var read = await socket.ReceiveAsync(_buffer.AsMemory(filled));
            if (read == 0)
            {
                Close();
                return false;
            }

            filled += read;
            var headerBytes = _buffer.AsSpan(0, filled).IndexOf(_endOfHeaders);
            if (headerBytes < 0)
            {
                continue;
            }

            var headers = Encoding.ASCII.GetString(_buffer, 0, headerBytes);
            var body = filled - headerBytes - _endOfHeaders.Length;
            var isChunked = headers.Contains("chunked", StringComparison.OrdinalIgnoreCase);
            var isWhole = isChunked ? _buffer.AsSpan(0, filled).EndsWith("0\r\n\r\n"u8) : body >= Length(headers);
            if (isWhole)
            {
                if (headers.Contains("Connection: close", StringComparison.OrdinalIgnoreCase))
                {
                    Close();
                }

                return headers.StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
            }
        }
    }

    private static int Length(string headers)
    {
        var line = headers.Split("\r\n").FirstOrDefault(header => header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Close()
    {
        _socket?.Dispose();
        _socket = null;
    }
}
