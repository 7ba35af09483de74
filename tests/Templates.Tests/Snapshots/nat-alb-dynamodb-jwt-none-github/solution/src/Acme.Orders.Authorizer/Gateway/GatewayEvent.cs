namespace Acme.Orders.Authorizer.Gateway;

/// <summary>Event of an HTTP API, in payload format 2.0.</summary>
internal sealed record GatewayEvent
{
    private const string Scheme = "Bearer ";

    public string? RawPath { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public GatewayRequestContext? RequestContext { get; init; }

    /// <summary>Method and path of the request as its client sent them, without the stage.</summary>
    public (string Method, string Path) FindRequest()
    {
        if (RawPath is null || RequestContext?.Http?.Method is not { } method)
        {
            throw new FormatException("The event has no rawPath or no requestContext.http.method.");
        }

        // Stages other than $default are part of the path.
        var stage = "/" + RequestContext.Stage;
        return (method, RawPath.StartsWith(stage + "/", StringComparison.Ordinal) ? RawPath[stage.Length..] : RawPath);
    }

    /// <summary>The token of the one Bearer credential; null where there is none.</summary>
    public string? FindToken()
    {
        var credential = Headers?.FirstOrDefault(header => header.Key.Equals("authorization", StringComparison.OrdinalIgnoreCase)).Value;
        return credential?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) == true ? credential[Scheme.Length..] : null;
    }
}

/// <summary>What the event says about the request.</summary>
internal sealed record GatewayRequestContext
{
    public string? Stage { get; init; }

    public GatewayHttp? Http { get; init; }
}

internal sealed record GatewayHttp
{
    public string? Method { get; init; }
}
