using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Database;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK;

namespace Acme.Orders.Infrastructure.Settings;

/// <summary>Everything that may differ between environments: the content of <c>environments/&lt;name&gt;.json</c>.</summary>
internal sealed partial record EnvironmentSettings : IChecked
{
    /// <summary>The place of a zone that is gone.</summary>
    public const string NoZone = "none";

    /// <summary>As many as the address plan has room for.</summary>
    public const int MostZones = 3;

    /// <summary>Name of the file without its extension; part of the stacks' names.</summary>
    [JsonIgnore]
    public string Name { get; init; } = "";

    /// <summary>AWS region, such as eu-west-1.</summary>
    public required string Region { get; init; }

    /// <summary>Account to deploy to; without it, the account of the credentials.</summary>
    public string? Account { get; init; }

    /// <summary>
    /// Two or three zones of the region, in the order of their places in the network. "none" keeps the place of a zone that is gone: no
    /// zone takes another's. They are named here, so that the synthesis needs no credentials and no zone changes by itself.
    /// </summary>
    public required IReadOnlyList<string> AvailabilityZones { get; init; }

    /// <summary>The zones in use.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Zones => [.. AvailabilityZones.Where(zone => zone != NoZone)];

    /// <summary>Whether data outlives its stack.</summary>
    public bool ProtectData { get; init; } = true;

    /// <summary>
    /// Whether AWS refuses to delete the foundation stack and what holds data. Set it once the first deployment has succeeded: one that
    /// fails has to delete what it made.
    /// </summary>
    public bool DeletionProtection { get; init; }

    /// <summary>Address range and logs of the VPC.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>The way out through NAT gateways.</summary>
    public NatSettings Nat { get; init; } = new();

    /// <summary>Tasks of all services.</summary>
    public FargateSettings Fargate { get; init; } = new();

    /// <summary>How requests move to a new version of a service. When an alarm goes off meanwhile, they move back.</summary>
    public RolloutSettings Rollout { get; init; } = new();

    /// <summary>The PostgreSQL instance.</summary>
    public RdsSettings Rds { get; init; } = new();

    /// <summary>The REST API in front of the services.</summary>
    public RestApiSettings RestApi { get; init; } = new();

    /// <summary>The tokens that the authorizer accepts.</summary>
    public required AuthorizerSettings Authorizer { get; init; }

    /// <summary>Logs and alarms.</summary>
    public OperationsSettings Operations { get; init; } = new();

    /// <summary>What becomes of data when its stack is deleted. A deployment that fails still removes what it has just made.</summary>
    [JsonIgnore]
    public RemovalPolicy RemovalOfData => ProtectData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

    public IEnumerable<string> Problems() => [.. LocationProblems(), .. ZoneProblems(), .. ProtectionProblems()];

    /// <summary>One sentence for each thing without which an environment of which data is kept can be deployed, but should not stay.</summary>
    public IEnumerable<(string Id, string Text)> Advice()
    {
        if (ProtectData && Operations.AlarmEmail is null)
        {
            yield return ("alarm-address", "operations.alarmEmail is null, so that nobody is told of an alarm; give an address that somebody reads");
        }

        if (ProtectData && !DeletionProtection)
        {
            yield return ("deletion-protection", "deletionProtection is false; set it to true once the first deployment has succeeded");
        }
    }

    private IEnumerable<string> LocationProblems() =>
        [
            .. Valid.Pattern(Region, RegionCode, "a region's code such as eu-west-1"),
            .. Account is null ? [] : Valid.Pattern(Account, AccountId, "the 12 digits of an AWS account"),
        ];

    private IEnumerable<string> ZoneProblems()
    {
        // Load balancers need two zones.
        foreach (var problem in Valid.Range(Zones.Count, 2, MostZones, "the number of availabilityZones"))
        {
            yield return problem;
        }

        if (AvailabilityZones.Count > MostZones && Zones.Count <= MostZones)
        {
            yield return $"availabilityZones has {AvailabilityZones.Count} places; there are {MostZones}";
        }

        var elsewhere = Zones.Where(zone => !zone.StartsWith(Region, StringComparison.Ordinal));
        foreach (var zone in RegionCode.IsMatch(Region) ? elsewhere : [])
        {
            yield return $"availabilityZones holds \"{zone}\", which is not in region {Region}; use names such as {Region}a";
        }

        if (Zones.Distinct(StringComparer.Ordinal).Count() != Zones.Count)
        {
            yield return "availabilityZones holds a zone twice; name each once";
        }
    }

    private IEnumerable<string> ProtectionProblems() =>
        DeletionProtection && !ProtectData
            ? ["deletionProtection is true while protectData is false, so that data could not go with its stack; set both to true, or both to false"]
            : [];

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d$")]
    private static partial Regex RegionCode { get; }

    [GeneratedRegex(@"^\d{12}$")]
    private static partial Regex AccountId { get; }
}
