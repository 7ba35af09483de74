using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record AlbServiceRuleProps
{
    public required ApplicationListener Listener { get; init; }

    public required FargateMicroservice Service { get; init; }
}

/// <summary>The paths at which one service answers on an application load balancer.</summary>
internal sealed class AlbServiceRule : Construct
{
    private readonly AlbTargets _targets;

    public AlbServiceRule(Construct scope, string id, AlbServiceRuleProps props)
        : base(scope, id)
    {
        var definition = props.Service.Definition;
        _targets = new AlbTargets(this, props.Service);
        _ = _targets.AddRule(
            "Rule", props.Listener, definition.RulePriority, ListenerCondition.PathPatterns([definition.PathPrefix, definition.PathPrefix + "/*"]));
    }

    public IEnumerable<AlarmDefinition> Alarms => _targets.Alarms;
}
