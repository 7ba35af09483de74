namespace Acme_Service.Authorizer.Gateway;

/// <summary>Of payload format 2.0.</summary>
internal sealed record GatewayHttp
{
    public string? Method { get; init; }
}
