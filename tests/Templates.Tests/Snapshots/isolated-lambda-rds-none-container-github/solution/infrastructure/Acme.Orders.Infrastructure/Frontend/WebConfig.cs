namespace Acme.Orders.Infrastructure.Frontend;

/// <summary>Configuration of the web app; browsers get it as config.json.</summary>
internal sealed record WebConfig
{
    /// <summary>To which browsers append the paths of services; empty for the web app's own address.</summary>
    public required string ApiUrl { get; init => field = value.TrimEnd('/'); }
}
