using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>A web application firewall. It is billed for itself, for each of its rules and by request.</summary>
internal sealed record FirewallSettings : IChecked
{
    /// <summary>Requests that one address may send within five minutes.</summary>
    public int RequestsPerAddress { get; init; } = 2000;

    public IEnumerable<string> Problems() => Valid.Range(RequestsPerAddress, 10, 2_000_000);
}
