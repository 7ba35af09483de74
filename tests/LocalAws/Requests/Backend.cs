namespace LocalAws.Requests;

/// <summary>Containers behind a gateway, and the way to them.</summary>
/// <param name="Containers">Addresses by name.</param>
/// <param name="Forwarder">Sends requests on.</param>
/// <param name="Paths">How the gateway reads paths.</param>
internal sealed record Backend(IReadOnlyDictionary<string, Uri> Containers, Forwarder Forwarder, PathReading Paths)
{
    /// <summary>The path by which the gateway decides.</summary>
    public string Decided(string path) => Paths.Decided.Of(path);

    /// <summary>The request as it leaves the gateway.</summary>
    public GatewayRequest Forwarded(GatewayRequest request) => Paths.Forwarded.Of(request);

    public Task<GatewayAnswer> SendAsync(GatewayRequest request, string container) => Forwarder.SendAsync(request, Containers[container]);
}
