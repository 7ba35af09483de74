using System.Text.Json;

namespace Acme_Service.Api.Hosting;

/// <summary>
/// Does in a Lambda function what a gateway in front of a load balancer does by itself: writes the headers that say who
/// calls and under which prefix, over whatever the client sent. Anywhere else it leaves requests as they are.
/// </summary>
/// <remarks>
/// The values come from the request context of the gateway's event. The Lambda Web Adapter hands it on in a header of its
/// own, which replaces every copy that a client sent, and only the adapter, within the function, reaches this port.
/// </remarks>
internal sealed class LambdaRequestContext(RequestDelegate next, LambdaHeaders headers)
{
    public const string Header = "x-amzn-request-context";

    private const string PrefixHeader = "X-Forwarded-Prefix";

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        using var gateway = Read(request.Headers);

        request.Headers.Remove(PrefixHeader);
        foreach (var name in headers.Sources.Keys)
        {
            request.Headers.Remove(name);
        }

        if (gateway is not null)
        {
            if (StagePrefix(gateway.RootElement) is { } prefix)
            {
                request.Headers[PrefixHeader] = prefix;
            }

            foreach (var (name, source) in headers.Sources)
            {
                if (Text(gateway.RootElement, source) is { } value)
                {
                    request.Headers[name] = value;
                }
            }
        }

        await next(context);
    }

    /// <returns>Null unless there is exactly one, and it can be read: the caller then is nobody.</returns>
    private static JsonDocument? Read(IHeaderDictionary headers)
    {
        try
        {
            return headers[Header] is [{ } json] ? JsonDocument.Parse(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The stage, which the gateway takes out of the path; a custom domain has none in its paths.</summary>
    private static string? StagePrefix(JsonElement gateway) =>
        Text(gateway, ["stage"]) is { } stage && Text(gateway, ["path"])?.StartsWith($"/{stage}/", StringComparison.Ordinal) is true
            ? $"/{stage}"
            : null;

    private static string? Text(JsonElement element, IEnumerable<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
