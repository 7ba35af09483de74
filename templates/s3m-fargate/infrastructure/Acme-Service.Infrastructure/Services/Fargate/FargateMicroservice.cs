using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.ApplicationAutoScaling;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.IAM;
using Constructs;

namespace Acme_Service.Infrastructure.Services;

internal sealed record FargateMicroserviceProps
{
    public required Deployment Deployment { get; init; }

    public required ServiceDefinition Definition { get; init; }

    public required ServiceCluster Cluster { get; init; }

    public required ServiceImage Image { get; init; }
}

/// <summary>One microservice: its task definition, its Fargate service and how that scales.</summary>
internal sealed class FargateMicroservice : Construct, IMicroservice, IRollbackTarget
{
    /// <summary>From the start of a task until failed health checks count against it.</summary>
    private const int StartSeconds = 60;

    private readonly FargateSettings _settings;
    private readonly INetwork _network;
    private readonly CfnService _resource;

    public FargateMicroservice(Construct scope, string id, FargateMicroserviceProps props)
        : base(scope, id)
    {
        Definition = props.Definition;
        _settings = props.Deployment.Settings.Fargate;
        Rollout = props.Deployment.Settings.Rollout;
        _network = props.Cluster.Network;
        Task = new ServiceTask(this, "Task", new ServiceTaskProps
        {
            Definition = props.Definition,
            Image = props.Image,
            Settings = _settings,
            Logs = props.Deployment.Logs,
        });
        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = _network.Vpc,
            Description = $"Tasks of {props.Definition.Name}",
            AllowAllOutbound = false,
        });
        _network.OpenEgress(SecurityGroup);

        Service = new FargateService(this, "Service", new FargateServiceProps
        {
            Cluster = props.Cluster.Cluster,
            TaskDefinition = Task.Definition,
            VpcSubnets = _network.Workloads,
            SecurityGroups = [SecurityGroup],
            AssignPublicIp = false,
            CapacityProviderStrategies = Capacity(_settings.SpotPercent),
            MinHealthyPercent = 100,
            MaxHealthyPercent = 200,
            // Only a rolling deployment starts task after task, which this ends when they fail.
            CircuitBreaker = Rollout.MovesRequests ? null : new DeploymentCircuitBreaker { Rollback = true },
            HealthCheckGracePeriod = Duration.Seconds(StartSeconds),
            EnableExecuteCommand = _settings.ExecuteCommand,
            EnableECSManagedTags = true,
            PropagateTags = PropagatedTagSource.SERVICE,
        });

        // A service that comes before the capacity providers of its cluster is refused, and one that goes after them keeps them in use.
        Service.Node.AddDependency(props.Cluster.Cluster);

        // CDK 2.178 has FargateServiceProps.AvailabilityZoneRebalancing for it.
        _resource = (CfnService)Service.Node.FindChild("Service");
        _resource.AddPropertyOverride("AvailabilityZoneRebalancing", "ENABLED");
        ServiceRollout.Configure(_resource, Rollout);

        if (_settings.ExecuteCommand)
        {
            Accepted.At(
                Task.Definition.TaskRole.Node.FindChild("DefaultPolicy"),
                "fargate.executeCommand is true, and the actions behind it know no resources.",
                "AwsSolutions IAM5[Resource::*]");
        }

        MinTasks = _settings.MinTasks ?? props.Definition.Scaling.MinTasks;
        Scale(props.Definition.Scaling);
    }

    public ServiceDefinition Definition { get; }

    public ServiceTask Task { get; }

    public ISecurityGroup SecurityGroup { get; }

    public FargateService Service { get; }

    public int MinTasks { get; }

    public RolloutSettings Rollout { get; }

    public IGrantable Principal => Task.Definition.TaskRole;

    public IEnumerable<StackOutput> Outputs
    {
        get
        {
            var (name, region) = (Definition.Name, Stack.Of(this).Region);
            var network = $"awsvpcConfiguration={{subnets=[{string.Join(',', _network.WorkloadSubnetIds)}],"
                + $"securityGroups=[{SecurityGroup.SecurityGroupId}],assignPublicIp=DISABLED}}";
            yield return Definition.FollowLog(Task.LogGroup);
            yield return new(
                $"{Definition.OutputName}Run",
                $"aws ecs run-task --region {region} --cluster {Service.Cluster.ClusterName} --launch-type FARGATE "
                    + $"--task-definition {Task.Definition.TaskDefinitionArn} --network-configuration {network}",
                $"Runs one more task of {name}, outside of its service");
            if (_settings.ExecuteCommand)
            {
                yield return new(
                    $"{Definition.OutputName}Exec",
                    $"aws ecs execute-command --region {region} --cluster {Service.Cluster.ClusterName} "
                        + $"--container {name} --interactive --task <id> --command <command>",
                    $"Runs a command in a container of {name}");
            }
        }
    }

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        new()
        {
            Id = $"service-{Definition.Name}-cpu",
            Description = $"{Definition.Name} is short of CPU although it scales: raise maxTasks or cpu in {Definition.File}.",
            Metric = Service.MetricCpuUtilization(),
            Threshold = 85,
            Periods = 5,
        },
        new()
        {
            Id = $"service-{Definition.Name}-memory",
            Description = $"{Definition.Name} is about to run out of memory: look for a leak, or raise memory in {Definition.File}.",
            Metric = Service.MetricMemoryUtilization(),
            Threshold = 85,
            Periods = 5,
        },
    ];

    public void SetEnvironment(string name, string value) => Task.Container.AddEnvironment(name, value);

    /// <summary>Has ECS divide requests between the tasks of two versions.</summary>
    /// <param name="way">What it changes to do so: CloudFormation's AdvancedConfiguration of a load balancer.</param>
    public void MoveRequests(IReadOnlyDictionary<string, object> way) =>
        _resource.AddPropertyOverride("LoadBalancers.0.AdvancedConfiguration", way);

    /// <summary>Leaves ECS to start the tasks only once those of the other service run.</summary>
    public void StartAfter(FargateMicroservice other) => _resource.Node.AddDependency(other._resource);

    public void RollBackOn(IReadOnlyDictionary<string, Alarm> alarms)
    {
        Service.EnableDeploymentAlarms([.. alarms.Keys], new DeploymentAlarmOptions { Behavior = AlarmBehavior.ROLLBACK_ON_ALARM });
        Service.Node.AddDependency([.. alarms.Values]);
    }

    private static ICapacityProviderStrategy[] Capacity(int spotPercent)
    {
        var regular = new CapacityProviderStrategy { CapacityProvider = "FARGATE", Base = 1, Weight = 100 - spotPercent };
        var spot = new CapacityProviderStrategy { CapacityProvider = "FARGATE_SPOT", Weight = spotPercent };
        return spotPercent switch { 0 => [regular], 100 => [spot], _ => [regular, spot] };
    }

    /// <summary>The scaling owns the number of tasks: a fixed one in the service would be restored by every deployment.</summary>
    private void Scale(ServiceScaling scaling) =>
        Service
            .AutoScaleTaskCount(new EnableScalingProps { MinCapacity = MinTasks, MaxCapacity = Math.Max(scaling.MaxTasks, MinTasks) })
            .ScaleOnCpuUtilization("Cpu", new CpuUtilizationScalingProps
            {
                TargetUtilizationPercent = scaling.CpuPercent,
                ScaleOutCooldown = Duration.Minutes(1),
                ScaleInCooldown = Duration.Minutes(5),
            });
}
