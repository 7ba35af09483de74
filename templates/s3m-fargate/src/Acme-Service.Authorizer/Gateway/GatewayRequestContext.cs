namespace Acme_Service.Authorizer.Gateway;

/// <summary>Of payload format 2.0; other formats have other members here.</summary>
internal sealed record GatewayRequestContext
{
    public string? Stage { get; init; }

    public GatewayHttp? Http { get; init; }
}
