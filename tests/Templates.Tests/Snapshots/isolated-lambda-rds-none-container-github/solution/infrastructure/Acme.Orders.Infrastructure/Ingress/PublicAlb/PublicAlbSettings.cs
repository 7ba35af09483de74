using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>The load balancer that faces the internet.</summary>
internal sealed record PublicAlbSettings : IChecked
{
    /// <summary>The narrowest subnet that AWS puts a load balancer into.</summary>
    private const int NarrowestSubnet = 27;

    /// <summary>IPv4 ranges that may connect.</summary>
    public IReadOnlyList<string> AllowedCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>
    /// A web application firewall in front of the load balancer, for $9 a month and $0.60 per million requests. Null for none.
    /// </summary>
    public FirewallSettings? Firewall { get; init; }

    /// <summary>Null for plain HTTP under the name that AWS gives the load balancer.</summary>
    public DomainSettings? Domain { get; init; }

    public IEnumerable<string> Problems() =>
        [
            .. Valid.NotEmpty(AllowedCidrs),
            .. AllowedCidrs.Where(cidr => !AddressRange.TryParse(cidr, out _))
                .Select(cidr => $"allowedCidrs holds \"{cidr}\"; each entry must be an IPv4 range such as 203.0.113.0/24"),
        ];

    /// <summary>Whole sentences on what does not go together with the rest of the environment.</summary>
    /// <param name="environment">To which these settings belong.</param>
    public IEnumerable<string> ConflictsIn(EnvironmentSettings environment)
    {
        var file = $"{environment.Name}.json";
        foreach (var conflict in Domain?.ConflictsIn(environment, "publicAlb.domain") ?? [])
        {
            yield return conflict;
        }

        var subnetPrefix = ServiceVpc.EdgePrefix(environment.Network);
        if (subnetPrefix > NarrowestSubnet)
        {
            var widest = environment.Network.Cidr.Split('/')[1];
            yield return $"{file}: network.cidr leaves a public load balancer subnets of /{subnetPrefix}, and AWS wants "
                + $"/{NarrowestSubnet}; take a range wider than /{widest}.";
        }
    }
}
