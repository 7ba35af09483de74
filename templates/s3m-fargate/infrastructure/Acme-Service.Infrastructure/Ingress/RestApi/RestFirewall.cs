using Acme_Service.Infrastructure.Security;
using Amazon.CDK.AWS.APIGateway;
using Amazon.CDK.AWS.WAFv2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record RestFirewallProps
{
    public required FirewallSettings Settings { get; init; }

    public required Stage Stage { get; init; }
}

/// <summary>Turns away known attacks, and addresses that ask too often.</summary>
internal sealed class RestFirewall : Construct
{
    /// <summary>Rules that AWS keeps up to date, in the order in which they are tried.</summary>
    private static readonly string[] _managedRules =
        ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesKnownBadInputsRuleSet", "AWSManagedRulesCommonRuleSet"];

    public RestFirewall(Construct scope, string id, RestFirewallProps props)
        : base(scope, id)
    {
        var acl = new CfnWebACL(this, "WebAcl", new CfnWebACLProps
        {
            Scope = "REGIONAL",
            DefaultAction = new CfnWebACL.DefaultActionProperty { Allow = new CfnWebACL.AllowActionProperty() },
            VisibilityConfig = Visibility("WebAcl"),
            Rules = _managedRules.Select(ManagedRule).Prepend(RateLimit(props.Settings.RequestsPerAddress)).ToArray(),
        });
        _ = new CfnWebACLAssociation(this, "Association", new CfnWebACLAssociationProps
        {
            ResourceArn = props.Stage.StageArn,
            WebAclArn = acl.AttrArn,
        });
        Accepted.At(
            acl,
            "The firewall keeps samples and metrics of each rule, and the API's access log has every request.",
            "NIST+HIPAA+PCI WAFv2LoggingEnabled");
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

    private static CfnWebACL.RuleProperty ManagedRule(string name, int index) => new()
    {
        Name = name,
        Priority = index + 1,
        OverrideAction = new CfnWebACL.OverrideActionProperty { None = new Dictionary<string, object>() },
        Statement = new CfnWebACL.StatementProperty
        {
            ManagedRuleGroupStatement = new CfnWebACL.ManagedRuleGroupStatementProperty { VendorName = "AWS", Name = name },
        },
        VisibilityConfig = Visibility(name),
    };

    private static CfnWebACL.VisibilityConfigProperty Visibility(string metric) => new()
    {
        CloudWatchMetricsEnabled = true,
        SampledRequestsEnabled = true,
        MetricName = metric,
    };
}
