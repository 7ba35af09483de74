using System.Text.Json.Serialization;
using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Frontend;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK;

namespace Acme.Orders.Infrastructure.Settings;

/// <summary>Everything that may differ between environments: the content of <c>environments/&lt;name&gt;.json</c>.</summary>
internal sealed record EnvironmentSettings : IChecked
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

    /// <summary>
    /// Strict also satisfies the rules of NIST 800-53, HIPAA and PCI DSS, or says where not, in docs/accepted-findings.md: keys of your own,
    /// a backup plan, and whatever other settings have to be for it. As it implies deletionProtection, set it once the first
    /// deployment has succeeded.
    /// </summary>
    public Compliance Compliance { get; init; }

    [JsonIgnore]
    public bool IsStrict => Compliance is Compliance.Strict;

    /// <summary>
    /// Name of a managed policy of the account that bounds what the roles of this environment may do, whatever else they are granted.
    /// Null for none.
    /// </summary>
    public string? PermissionsBoundary { get; init; }

    /// <summary>Address range and logs of the VPC.</summary>
    public NetworkSettings Network { get; init; } = new();

    /// <summary>The way out through NAT gateways.</summary>
    public NatSettings Nat { get; init; } = new();

    /// <summary>Tasks of all services.</summary>
    public FargateSettings Fargate { get; init; } = new();

    /// <summary>How requests move to a new version of a service. When an alarm goes off meanwhile, they move back.</summary>
    public RolloutSettings Rollout { get; init; } = new();

    /// <summary>The REST API in front of the services.</summary>
    public RestApiSettings RestApi { get; init; } = new();

    /// <summary>The tokens that the authorizer accepts.</summary>
    public required AuthorizerSettings Authorizer { get; init; }

    /// <summary>The web app as the first of <c>authorizer.issuers</c> knows it.</summary>
    public required SignInSettings SignIn { get; init; }

    /// <summary>The web app on CloudFront.</summary>
    public StaticSiteSettings StaticSite { get; init; } = new();

    /// <summary>Logs and alarms.</summary>
    public OperationsSettings Operations { get; init; } = new();

    /// <summary>What becomes of data when its stack is deleted. A deployment that fails still removes what it has just made.</summary>
    [JsonIgnore]
    public RemovalPolicy RemovalOfData => ProtectData ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;

    public IEnumerable<string> Problems() => EnvironmentChecks.Problems(this);

    /// <summary>One sentence for each setting with which an environment can be deployed, but should not stay.</summary>
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
}
