using System.Text.Json.Nodes;
using TemplateGenerator.CloudFormation;

namespace TemplateGenerator.Verification.Rules.Bill;

/// <summary>Finds what content/prices.json has no price for: another size, a paid feature, a type that nobody has thought of.</summary>
internal static class UnpricedResources
{
    /// <summary>Rules of the web ACL that has a price.</summary>
    private const int FirewallRules = 4;

    /// <summary>Of the function whose SnapStart has a price.</summary>
    private const int SnapStartMiB = 512;

    private static readonly (string Type, Func<CloudResource, bool> IsUnpriced, string What)[] _unpriced =
    [
        ("AWS::RDS::DBInstance", instance => !IsSmallInstance(instance) && !IsInstanceWithStandby(instance), "an instance of another class, storage or standby"),
        ("AWS::RDS::DBInstance", instance => instance["EnablePerformanceInsights"].IsTrue() || instance["Iops"] is not null, "Performance Insights or IOPS of an instance"),
        ("AWS::ECS::TaskDefinition", task => !IsSmallTask(task), "a task of another size or processor"),
        ("AWS::WAFv2::WebACL", firewall => firewall["Rules"]!.AsArray().Count != FirewallRules, "a web ACL with another number of rules"),
        ("AWS::Lambda::Function", function => HasSnapStart(function) && (int?)function["MemorySize"] != SnapStartMiB, "SnapStart of a function of another size"),
        ("AWS::Lambda::Alias", alias => alias["ProvisionedConcurrencyConfig"] is not null, "provisioned concurrency"),
        ("AWS::ApiGateway::Stage", stage => stage["CacheClusterEnabled"].IsTrue(), "the cache of a stage"),
        ("AWS::ApiGateway::Stage", stage => stage["MethodSettings"].Objects().Any(method => method["MetricsEnabled"].IsTrue()), "detailed metrics of a stage"),
        ("AWS::ApiGatewayV2::Stage", stage => stage["DefaultRouteSettings"]?["DetailedMetricsEnabled"].IsTrue() is true, "detailed metrics of a stage"),
        ("AWS::DynamoDB::Table", table => table["BillingMode"].Text() != "PAY_PER_REQUEST", "provisioned capacity of a table"),
    ];

    public static IEnumerable<string> In(CloudTemplate template) =>
    [
        .. from unpriced in _unpriced
           from resource in template.OfType(unpriced.Type)
           where unpriced.IsUnpriced(resource)
           select $"{template.Stack}/{resource.Id}: {unpriced.What} has no price in content/prices.json.",
        .. from resource in template.Resources
           where !UnbilledResources.Types.Contains(resource.Type) && !UnbilledResources.CountedTypes.Contains(resource.Type)
           select $"{template.Stack}/{resource.Id}: nobody has said what a {resource.Type} costs: count it in {nameof(BilledResources)}.cs, or name it in {nameof(UnbilledResources)}.cs.",
        .. Addresses(template),
    ];

    public static bool IsSmallInstance(CloudResource instance) => IsInstance(instance, "db.t4g.micro", 20, withStandby: false);

    public static bool IsInstanceWithStandby(CloudResource instance) => IsInstance(instance, "db.t4g.medium", 50, withStandby: true);

    public static bool HasSnapStart(CloudResource function) => function["SnapStart"]?["ApplyOn"].Text() == "PublishedVersions";

    private static bool IsInstance(CloudResource instance, string type, int storage, bool withStandby) =>
        instance["DBInstanceClass"].Text() == type
        && instance["AllocatedStorage"]?.ToString() == $"{storage}"
        && instance["StorageType"].Text() == "gp3"
        && instance["MultiAZ"].IsTrue() == withStandby;

    private static bool IsSmallTask(CloudResource task) =>
        task["Cpu"].Text() == "256" && task["Memory"].Text() == "512" && task["RuntimePlatform"]?["CpuArchitecture"].Text() == "ARM64";

    /// <summary>The price of a NAT gateway has its address in it.</summary>
    private static IEnumerable<string> Addresses(CloudTemplate template) =>
        template.OfType("AWS::EC2::EIP").Skip(template.OfType("AWS::EC2::NatGateway").Count)
            .Select(address => $"{template.Stack}/{address.Id}: an address without a NAT gateway has no price in content/prices.json.");

    private static bool IsTrue(this JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var truth) && truth;
}
