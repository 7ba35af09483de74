using System.Text.RegularExpressions;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Network;

internal sealed partial record IsolatedSettings : IChecked
{
    /// <summary>Zones in which the interface endpoints have an address. Each zone is billed; with one, the others depend on it.</summary>
    public EndpointZones EndpointZones { get; init; } = EndpointZones.All;

    /// <summary>
    /// Ids of the region's prefix lists for S3 and DynamoDB, to which the security groups then restrict HTTPS. Without them
    /// HTTPS is open to any address, of which only those of the gateway endpoints have a route. They are listed by
    /// <c>aws ec2 describe-managed-prefix-lists</c>.
    /// </summary>
    public IReadOnlyList<string> GatewayPrefixLists { get; init; } = [];

    public IEnumerable<string> Problems() =>
        GatewayPrefixLists.SelectMany(
            list => Valid.Pattern(list, PrefixListId, "an id such as pl-6da54004", "an entry of gatewayPrefixLists"));

    [GeneratedRegex("^pl-[0-9a-f]{8,17}$")]
    private static partial Regex PrefixListId { get; }
}

internal enum EndpointZones
{
    All,
    First,
}
