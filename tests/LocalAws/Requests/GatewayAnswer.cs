using System.Text;
using Microsoft.AspNetCore.Http;

namespace LocalAws.Requests;

/// <summary>An answer on its way to the client.</summary>
internal sealed record GatewayAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private static readonly string[] _perConnection = ["Connection", "Keep-Alive", "Transfer-Encoding"];

    public static GatewayAnswer Of(int status, string body = "") => new(status, [], Encoding.UTF8.GetBytes(body));

    public GatewayAnswer WithHeaders(IEnumerable<KeyValuePair<string, string>> headers) => this with { Headers = [.. Headers, .. headers] };

    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        foreach (var (name, value) in Headers.Where(header => !_perConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            context.Response.Headers.Append(name, value);
        }

        if (Body.Length > 0)
        {
            await context.Response.Body.WriteAsync(Body);
        }
    }
}
