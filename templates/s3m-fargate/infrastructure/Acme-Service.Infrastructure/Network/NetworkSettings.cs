using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Network;

internal sealed record NetworkSettings : IChecked
{
    /// <summary>Address range of the VPC. Give each environment its own, or they can never be connected.</summary>
    public string Cidr { get; init; } = "10.0.0.0/16";

    /// <summary>Connections of the VPC that are logged.</summary>
    public FlowLogs FlowLogs { get; init; } = FlowLogs.Rejected;

    public IEnumerable<string> Problems()
    {
        if (!AddressRange.TryParse(Cidr, out var range))
        {
            yield return $"cidr is \"{Cidr}\"; it must be an address range such as 10.0.0.0/16";
        }
        else if (!range.IsPrivate || range.PrefixLength is < AddressRange.Widest or > AddressRange.Narrowest)
        {
            yield return $"cidr is \"{Cidr}\"; it must be a private range (10/8, 172.16/12, 192.168/16) "
                + $"from /{AddressRange.Widest} to /{AddressRange.Narrowest}";
        }
    }
}

/// <summary>The connections of the VPC that are logged.</summary>
internal enum FlowLogs
{
    Off,
    Rejected,
    All,
}
