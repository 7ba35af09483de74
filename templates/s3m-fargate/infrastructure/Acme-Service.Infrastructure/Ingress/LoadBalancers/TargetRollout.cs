using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record TargetRolloutProps
{
    public required FargateMicroservice Service { get; init; }

    /// <summary>ARNs of the two target groups between which a load balancer divides requests.</summary>
    public required (string First, string Second) Groups { get; init; }

    /// <summary>ARN of what divides them: a rule of an application load balancer, or a listener of a network load balancer.</summary>
    public required string Divider { get; init; }

    /// <summary>Action that changes the divider.</summary>
    public required string DividingAction { get; init; }
}

/// <summary>Lets ECS move the requests of one service from one target group to the other, and back.</summary>
internal sealed class TargetRollout : Construct
{
    private static readonly string[] _reading =
    [
        "elasticloadbalancing:DescribeListeners",
        "elasticloadbalancing:DescribeRules",
        "elasticloadbalancing:DescribeTargetGroups",
        "elasticloadbalancing:DescribeTargetHealth",
    ];

    public TargetRollout(Construct scope, string id, TargetRolloutProps props)
        : base(scope, id)
    {
        var (first, second) = props.Groups;
        var role = new Role(this, "Role", new RoleProps
        {
            Description = $"Moves requests between versions of {props.Service.Definition.Name}",
            AssumedBy = new ServicePrincipal("ecs.amazonaws.com"),
        });

        // These actions know no resources.
        Allow(role, _reading, ["*"]);
        Allow(role, ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"], [first, second]);
        Allow(role, [props.DividingAction], [props.Divider]);
        Accepted.At(role.Node.FindChild("DefaultPolicy"), "The actions that describe load balancers know no resources.", "AwsSolutions IAM5[Resource::*]");
        props.Service.MoveRequests(new Dictionary<string, object>
        {
            ["AlternateTargetGroupArn"] = second,
            ["ProductionListenerRule"] = props.Divider,
            ["RoleArn"] = role.RoleArn,
        });
        props.Service.Service.Node.AddDependency(role);
    }

    private static void Allow(Role role, string[] actions, string[] resources) =>
        role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = actions, Resources = resources }));
}
