using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Network;

internal sealed record NatSettings : IChecked
{
    /// <summary>Number of NAT gateways, at most one for each zone. One is the cheapest; one per zone keeps every zone working when another fails.</summary>
    public int Gateways { get; init; } = 1;

    /// <summary>TCP ports that services may reach on the internet.</summary>
    public IReadOnlyList<int> EgressPorts { get; init; } = [443];

    public IEnumerable<string> Problems() =>
        [
            .. Valid.Range(Gateways, 1, 3),
            .. EgressPorts.SelectMany(port => Valid.Range(port, 1, 65535, "an entry of egressPorts")),
        ];
}
