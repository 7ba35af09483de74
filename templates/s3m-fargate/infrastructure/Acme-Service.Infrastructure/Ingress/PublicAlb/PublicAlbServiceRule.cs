using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record PublicAlbServiceRuleProps
{
    public required ApplicationListener Listener { get; init; }

    public required FargateMicroservice Service { get; init; }

    /// <summary>Null where anybody may call.</summary>
    public required AlbTokenRules? Tokens { get; init; }

    /// <summary>Whether preflight requests, in which browsers send no token, reach the service.</summary>
    public required bool PassesPreflight { get; init; }
}

/// <summary>The paths at which one service answers on a load balancer that looks at tokens itself.</summary>
internal sealed class PublicAlbServiceRule : Construct
{
    private readonly AlbTargets _targets;

    public PublicAlbServiceRule(Construct scope, string id, PublicAlbServiceRuleProps props)
        : base(scope, id)
    {
        var definition = props.Service.Definition;
        var paths = ListenerCondition.PathPatterns([definition.PathPrefix, definition.PathPrefix + "/*"]);
        _targets = new AlbTargets(this, props.Service);
        var rule = _targets.AddRule("Rule", props.Listener, definition.RulePriority, paths);
        if (props.Tokens is not { } tokens)
        {
            return;
        }

        RequireToken((CfnListenerRule)rule.Node.DefaultChild!, tokens);
        if (props.PassesPreflight)
        {
            _ = new ApplicationListenerRule(this, "Preflight", new ApplicationListenerRuleProps
            {
                Listener = props.Listener,
                Priority = definition.RulePriority - 1,
                Conditions = [paths, ListenerCondition.HttpRequestMethods(["OPTIONS"])],
                TargetGroups = [_targets.Group],
            });
        }
    }

    public IEnumerable<AlarmDefinition> Alarms => _targets.Alarms;

    private static Dictionary<string, object> Claim(string name, string format, string value) =>
        new() { ["Name"] = name, ["Format"] = format, ["Values"] = new[] { value } };

    /// <summary>
    /// Puts the action before the one that forwards. CDK 2.225 knows it in CfnListenerRule, and CDK 2.247 as
    /// <c>ListenerAction.AuthenticateJwt</c>.
    /// </summary>
    private void RequireToken(CfnListenerRule rule, AlbTokenRules tokens) => rule.AddPropertyOverride("Actions", new object[]
    {
        new Dictionary<string, object>
        {
            ["Type"] = "jwt-validation",
            ["Order"] = 1,
            ["JwtValidationConfig"] = new Dictionary<string, object>
            {
                ["Issuer"] = tokens.Issuer,
                ["JwksEndpoint"] = tokens.JwksEndpoint,
                ["AdditionalClaims"] = tokens.Claims
                    .Select(claim => Claim(claim.Key, "single-string", claim.Value))
                    .Append(Claim("scope", "space-separated-values", tokens.Scope))
                    .ToArray(),
            },
        },
        new Dictionary<string, object> { ["Type"] = "forward", ["Order"] = 2, ["TargetGroupArn"] = _targets.Group.TargetGroupArn },
    });
}
