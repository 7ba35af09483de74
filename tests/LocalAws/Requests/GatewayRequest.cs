using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace LocalAws.Requests;

/// <summary>A request as it came, with nothing decoded.</summary>
/// <param name="Path">Without the query.</param>
/// <param name="Query">With its question mark; empty for none.</param>
internal sealed record GatewayRequest(
    string Method, string Path, string Query, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public static async Task<GatewayRequest> ReadAsync(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var query = target.IndexOf('?', StringComparison.Ordinal) is var index and >= 0 ? target[index..] : "";
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        return new GatewayRequest(
            context.Request.Method,
            target[..^query.Length],
            query,
            [.. context.Request.Headers.SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value!)))],
            body.ToArray());
    }

    public IEnumerable<string> Values(string header) =>
        Headers.Where(entry => entry.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value);

    /// <summary>All values of a header; null where there is none, or an empty one.</summary>
    public string? Header(string name) => string.Join(',', Values(name)) is { Length: > 0 } value ? value : null;

    public GatewayRequest WithoutHeader(string name) =>
        this with { Headers = [.. Headers.Where(entry => !entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase))] };

    /// <summary>Replaces whatever the client sent under this name.</summary>
    /// <param name="value">
    /// Null leaves the client's header as it is: what a gateway does without a value is not documented, so this is the worst.
    /// </param>
    public GatewayRequest WithHeader(string name, string? value) =>
        value is null ? this : this with { Headers = [.. WithoutHeader(name).Headers, KeyValuePair.Create(name, value)] };
}
