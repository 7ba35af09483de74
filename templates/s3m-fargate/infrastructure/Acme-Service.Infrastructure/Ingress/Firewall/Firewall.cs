using Amazon.CDK;
using Amazon.CDK.AWS.WAFv2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record FirewallProps
{
    public required Deployment Deployment { get; init; }

    public required FirewallSettings Settings { get; init; }

    /// <summary>What stands behind it, for the name of its metrics: letters, digits and dashes.</summary>
    public required string Name { get; init; }

    /// <summary>ARN of the stage or load balancer behind it. One outside of the region of the stack, as CloudFront's, cannot be.</summary>
    public required string ResourceArn { get; init; }
}

/// <summary>Turns away known attacks, and addresses that ask too often.</summary>
internal sealed class Firewall : Construct
{
    /// <summary>Rules that AWS keeps up to date, in the order in which they are tried, with those of each that only count.</summary>
    private static readonly (string Group, string[] Counting)[] _managedRules =
    [
        ("AWSManagedRulesAmazonIpReputationList", []),
        ("AWSManagedRulesKnownBadInputsRuleSet", []),

        // Services limit bodies themselves, and this rule would refuse any above 8 KB. The HttpClient of .NET names no user agent.
        ("AWSManagedRulesCommonRuleSet", ["SizeRestrictions_BODY", "NoUserAgent_HEADER"]),
    ];

    private static readonly Dictionary<string, object> _keepBlocked = new()
    {
        ["Behavior"] = "KEEP",
        ["Requirement"] = "MEETS_ANY",
        ["Conditions"] = new object[]
        {
            new Dictionary<string, object> { ["ActionCondition"] = new Dictionary<string, object> { ["Action"] = "BLOCK" } },
        },
    };

    public Firewall(Construct scope, string id, FirewallProps props)
        : base(scope, id)
    {
        var acl = new CfnWebACL(this, "WebAcl", new CfnWebACLProps
        {
            Scope = "REGIONAL",
            DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
            VisibilityConfig = Visibility($"{props.Deployment.Name}-{props.Name}"),
            Rules = _managedRules.Select(ManagedRules).Prepend(RateLimit(props.Settings.RequestsPerAddress)).ToArray(),
        });
        _ = new CfnWebACLAssociation(this, "Association", new CfnWebACLAssociationProps
        {
            ResourceArn = props.ResourceArn,
            WebAclArn = acl.AttrArn,
        });
        Log(acl, props.Deployment);
    }

    /// <summary>Requests that were turned away, with the rule that did it. AWS takes only groups whose names begin like this one's.</summary>
    private void Log(CfnWebACL acl, Deployment deployment)
    {
        var name = $"aws-waf-logs-{acl.AttrId}";
        var group = deployment.Logs.Group(this, "Logs", name);
        var log = new CfnLoggingConfiguration(this, "Logging", new CfnLoggingConfigurationProps
        {
            ResourceArn = acl.AttrArn,

            // The ARN that a log group gives ends with ":*", which AWS refuses here.
            LogDestinationConfigs =
            [
                Stack.Of(this).FormatArn(new ArnComponents
                {
                    Service = "logs", Resource = "log-group", ResourceName = name, ArnFormat = ArnFormat.COLON_RESOURCE_NAME,
                }),
            ],
            LoggingFilter = new Dictionary<string, object>
            {
                ["DefaultBehavior"] = "DROP",
                ["Filters"] = new object[] { _keepBlocked },
            },
            RedactedFields = new[]
            {
                new CfnLoggingConfiguration.FieldToMatchProperty { SingleHeader = new Dictionary<string, string> { ["Name"] = "authorization" } },
                new CfnLoggingConfiguration.FieldToMatchProperty { SingleHeader = new Dictionary<string, string> { ["Name"] = "cookie" } },
                new CfnLoggingConfiguration.FieldToMatchProperty { QueryString = new Dictionary<string, object>() },
            },
        });
        log.Node.AddDependency(group);
    }

    private static CfnWebACL.RuleProperty RateLimit(int requests) => new()
    {
        Name = "RateLimit",
        Priority = 0,
        Action = new CfnWebACL.RuleActionProperty { Block = new CfnWebACL.BlockActionProperty() },
        Statement = new CfnWebACL.StatementProperty
        {
            RateBasedStatement = new CfnWebACL.RateBasedStatementProperty { AggregateKeyType = "IP", Limit = requests },
        },
        VisibilityConfig = Visibility("RateLimit"),
    };

    private static CfnWebACL.RuleProperty ManagedRules((string Group, string[] Counting) rules, int index) => new()
    {
        Name = rules.Group,
        Priority = index + 1,
        OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
        Statement = new CfnWebACL.StatementProperty
        {
            ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty
            {
                VendorName = "AWS",
                Name = rules.Group,
                RuleActionOverrides = rules.Counting.Select(Count).ToArray(),
            },
        },
        VisibilityConfig = Visibility(rules.Group),
    };

    private static CfnWebACL.RuleActionOverrideProperty Count(string rule) => new()
    {
        Name = rule,
        ActionToUse = new CfnWebACL.RuleActionProperty { Count = new CfnWebACL.CountActionProperty() },
    };

    private static CfnWebACL.VisibilityConfigProperty Visibility(string metric) => new()
    {
        CloudWatchMetricsEnabled = true,
        SampledRequestsEnabled = true,
        MetricName = metric,
    };
}
