using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;

namespace Acme.Orders.Infrastructure.Settings;

/// <summary>Everything that may differ between environments: the content of <c>environments/&lt;name&gt;.json</c>.</summary>
internal sealed partial record EnvironmentSettings : IChecked
{
    /// <summary>Name of the file without its extension; part of the stacks' names.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>AWS region, such as eu-west-1.</summary>
    public required string Region { get; init; }

    /// <summary>Account to deploy to; without it, the account of the credentials.</summary>
    public string? Account { get; init; }

    /// <summary>Two or three zones of the region. They are named here, so that the synthesis needs no credentials and no zone changes by itself.</summary>
    public required IReadOnlyList<string> AvailabilityZones { get; init; }

    /// <summary>Whether stacks and data are protected against deletion, and data outlives its stack.</summary>
    public bool ProtectData { get; init; } = true;

    /// <summary>Address range and logs of the VPC.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>The way out through NAT gateways.</summary>
    public NatSettings Nat { get; init; } = new();

    /// <summary>Tasks of all services.</summary>
    public FargateSettings Fargate { get; init; } = new();

    /// <summary>The HTTP API in front of the services.</summary>
    public HttpApiSettings HttpApi { get; init; } = new();

    /// <summary>The tokens that the authorizer accepts.</summary>
    public required AuthorizerSettings Authorizer { get; init; }

    /// <summary>Logs and alarms.</summary>
    public OperationsSettings Operations { get; init; } = new();

    public IEnumerable<string> Problems() => [.. LocationProblems(), .. ZoneProblems()];

    private IEnumerable<string> LocationProblems() =>
        [
            .. Valid.Pattern(Region, RegionCode, "a region's code such as eu-west-1"),
            .. Account is null ? [] : Valid.Pattern(Account, AccountId, "the 12 digits of an AWS account"),
        ];

    private IEnumerable<string> ZoneProblems()
    {
        // Load balancers need two zones; three are all that the address plan has room for.
        foreach (var problem in Valid.Range(AvailabilityZones.Count, 2, 3, "the number of availabilityZones"))
        {
            yield return problem;
        }

        var elsewhere = AvailabilityZones.Where(zone => !zone.StartsWith(Region, StringComparison.Ordinal));
        foreach (var zone in RegionCode.IsMatch(Region) ? elsewhere : [])
        {
            yield return $"availabilityZones holds \"{zone}\", which is not in region {Region}; use names such as {Region}a";
        }

        if (AvailabilityZones.Distinct(StringComparer.Ordinal).Count() != AvailabilityZones.Count)
        {
            yield return "availabilityZones holds a zone twice; name each once";
        }
    }

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d$")]
    private static partial Regex RegionCode { get; }

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountId { get; }
}
