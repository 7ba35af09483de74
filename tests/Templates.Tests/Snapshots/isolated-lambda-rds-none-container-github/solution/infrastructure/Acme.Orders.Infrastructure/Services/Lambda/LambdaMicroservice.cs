using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CodeDeploy;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using Alias = Amazon.CDK.AWS.Lambda.Alias;

namespace Acme.Orders.Infrastructure.Services;

internal sealed record LambdaMicroserviceProps
{
    public required Deployment Deployment { get; init; }

    public required ServiceDefinition Definition { get; init; }

    public required INetwork Network { get; init; }

    public required ServiceImage Image { get; init; }
}

/// <summary>One microservice: its container image as a function in the private subnets.</summary>
internal sealed class LambdaMicroservice : Construct, IMicroservice, IRollbackTarget
{
    /// <summary>API Gateway waits no longer for an answer.</summary>
    private const int TimeoutSeconds = 29;

    private const int WorryingMilliseconds = 25_000;

    private readonly LambdaMicroserviceProps _props;
    private readonly LambdaSettings _settings;

    public LambdaMicroservice(Construct scope, string id, LambdaMicroserviceProps props)
        : base(scope, id)
    {
        _props = props;
        _settings = props.Deployment.Settings.Lambda;
        LogGroup = props.Deployment.Logs.Group(this, "Logs");
        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = $"Functions of {props.Definition.Name}",
            AllowAllOutbound = false,
        });
        props.Network.OpenEgress(SecurityGroup);

        Function = AddFunction("Function", new FunctionPurpose
        {
            Description = $"Serves {props.Definition.PathPrefix}",
            Timeout = Duration.Seconds(TimeoutSeconds),
            ReservedConcurrency = _settings.ReservedConcurrency,
        });
        Live = new Alias(this, "Live", new AliasProps
        {
            AliasName = "live",
            Version = Function.CurrentVersion,
            ProvisionedConcurrentExecutions = _settings.ProvisionedConcurrency,
        });
    }

    public ServiceDefinition Definition => _props.Definition;

    public ISecurityGroup SecurityGroup { get; }

    public Function Function { get; }

    /// <summary>The version that the gateway calls.</summary>
    public Alias Live { get; }

    public LogGroup LogGroup { get; }

    /// <summary>Changes with the content of the image.</summary>
    public string ImageHash => _props.Image.Asset.AssetHash;

    public IGrantable Principal => Function;

    /// <summary>This service, if a new version of it is tried with some of the requests first.</summary>
    public IReadOnlyList<IRollbackTarget> Tried => _props.Deployment.Settings.Rollout.MovesRequests ? [this] : [];

    public IEnumerable<StackOutput> Outputs => [Definition.FollowLog(LogGroup)];

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        new()
        {
            Id = $"service-{Definition.Name}-errors",
            Description = $"{Definition.Name} does not start, crashes or takes longer than {TimeoutSeconds} s: look at the service's log.",
            Metric = Live.MetricErrors(new MetricOptions { Period = Duration.Minutes(1) }),
            Threshold = 0,
            AffectsUsers = true,
            Periods = 2,
            RollbackTargets = Tried,
        },
        new()
        {
            Id = $"service-{Definition.Name}-throttles",
            Description = $"Lambda turns requests to {Definition.Name} away: raise lambda.reservedConcurrency, or the account's limit.",
            Metric = Live.MetricThrottles(),
            Threshold = 0,
            AffectsUsers = true,
        },
        new()
        {
            Id = $"service-{Definition.Name}-duration",
            Description = $"Requests to {Definition.Name} are about to run into the limit of {TimeoutSeconds} s: "
                + $"look at what they wait for, or raise memory in {Definition.File}, which brings CPU.",
            Metric = Live.MetricDuration(new MetricOptions { Statistic = "Maximum" }),
            Threshold = WorryingMilliseconds,
        },
    ];

    private TrafficRouting Routing
    {
        get
        {
            var rollout = _props.Deployment.Settings.Rollout;
            var (percent, interval) = (rollout.StepPercent, Duration.Minutes(rollout.StepMinutes));
            return rollout.Strategy is RolloutStrategy.Linear
                ? TrafficRouting.TimeBasedLinear(new TimeBasedLinearTrafficRoutingProps { Percentage = percent, Interval = interval })
                : TrafficRouting.TimeBasedCanary(new TimeBasedCanaryTrafficRoutingProps { Percentage = percent, Interval = interval });
        }
    }

    public void SetEnvironment(string name, string value) => Function.AddEnvironment(name, value);

    public void RollBackOn(IReadOnlyDictionary<string, Alarm> alarms)
    {
        var deployment = new LambdaDeploymentGroup(this, "Deployment", new LambdaDeploymentGroupProps
        {
            Alias = Live,
            DeploymentConfig = new LambdaDeploymentConfig(this, "Rollout", new LambdaDeploymentConfigProps { TrafficRouting = Routing }),
            Alarms = [.. alarms.Values],
        });
        Accepted.At(deployment.Role!, "CodeDeploy alone assumes it. AWS's policy lets it move requests between versions that functions have, and change no code.", AwsPolicies.CodeDeploy);
    }

    /// <summary>A function that runs the service's image with an argument, in the service's place in the network.</summary>
    public Function AddTask(string id, string command, Duration timeout) =>
        AddFunction(id, new FunctionPurpose
        {
            Description = $"Runs {Definition.Name} {command}",
            Command = command,
            Timeout = timeout,
        });

    private DockerImageFunction AddFunction(string id, FunctionPurpose purpose)
    {
        var image = _props.Image.Asset;
        var function = new DockerImageFunction(this, id, new DockerImageFunctionProps
        {
            Description = purpose.Description,
            Code = DockerImageCode.FromEcr(image.Repository, new EcrImageCodeProps
            {
                TagOrDigest = image.ImageTag,
                Cmd = purpose.Command is { } command ? [command] : null,
            }),
            Architecture = _settings.Architecture == ProcessorArchitecture.Arm64 ? Architecture.ARM_64 : Architecture.X86_64,
            MemorySize = Definition.Memory,
            Timeout = purpose.Timeout,
            ReservedConcurrentExecutions = purpose.ReservedConcurrency,
            Vpc = _props.Network.Vpc,
            VpcSubnets = _props.Network.Workloads,
            SecurityGroups = [SecurityGroup],
            Tracing = Tracing.ACTIVE,
            LogGroup = LogGroup,
            Role = FunctionRole.InVpc(this, $"{id}Role"),
        });
        FunctionRole.KeepFromNetwork(function);
        LambdaFindings.Accept(function, purpose.ReservedConcurrency);
        return function;
    }

    private sealed record FunctionPurpose
    {
        public required string Description { get; init; }

        public required Duration Timeout { get; init; }

        /// <summary>Argument for the image; without it, the image serves requests.</summary>
        public string? Command { get; init; }

        public int? ReservedConcurrency { get; init; }
    }
}
