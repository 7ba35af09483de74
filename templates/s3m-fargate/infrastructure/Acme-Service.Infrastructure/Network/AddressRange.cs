using System.Net;

namespace Acme_Service.Infrastructure.Network;

/// <summary>An IPv4 range such as 10.0.0.0/16.</summary>
internal readonly record struct AddressRange(IPNetwork Network)
{
    /// <summary>The widest VPC that AWS makes.</summary>
    public const int Widest = 16;

    /// <summary>The narrowest VPC in which every subnet still has the 16 addresses that AWS wants.</summary>
    public const int Narrowest = 20;

    private static readonly IPNetwork[] _privateRanges =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16")];

    public int PrefixLength => Network.PrefixLength;

    public bool IsPrivate
    {
        get
        {
            var address = Network.BaseAddress;
            return _privateRanges.Any(range => range.Contains(address));
        }
    }

    public static bool TryParse(string text, out AddressRange range)
    {
        var valid = IPNetwork.TryParse(text, out var network) && network.BaseAddress.GetAddressBytes().Length == 4;
        range = new AddressRange(network);
        return valid;
    }

    public bool Overlaps(AddressRange other) =>
        Network.Contains(other.Network.BaseAddress) || other.Network.Contains(Network.BaseAddress);
}
