using System.Globalization;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Amazon.CDK;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme.Orders.Infrastructure.Services;

internal sealed record ServiceTaskProps
{
    public required ServiceDefinition Definition { get; init; }

    public required ServiceImage Image { get; init; }

    public required FargateSettings Settings { get; init; }

    public required LogSettings Logs { get; init; }
}

/// <summary>The task definition of a service: containers, role, log and limits.</summary>
internal sealed class ServiceTask : Construct
{
    /// <summary>
    /// From SIGTERM until a service takes no more requests: a load balancer needs a few seconds to leave out a task, and on Spot it
    /// starts only then.
    /// </summary>
    public const int DrainSeconds = 10;

    /// <summary>
    /// From SIGTERM until ECS kills the container: the drain, the longest deadline that a service may give a request
    /// (Limits:DeadlineSeconds, at most 28) and time to end.
    /// </summary>
    private const int StopSeconds = 45;

    /// <summary>The agent behind execute-command writes here, which a read-only file system would not let it.</summary>
    private static readonly string[] _executeCommandFolders = ["/managed-agents", "/var/lib/amazon/ssm", "/var/log/amazon/ssm"];

    private readonly ServiceTaskProps _props;
    private readonly string[] _writableFolders;

    public ServiceTask(Construct scope, string id, ServiceTaskProps props)
        : base(scope, id)
    {
        _props = props;
        _writableFolders = ["/tmp", .. props.Settings.ExecuteCommand ? _executeCommandFolders : []];
        LogGroup = props.Logs.Group(this, "Logs");
        Definition = new FargateTaskDefinition(this, "Definition", new FargateTaskDefinitionProps
        {
            Cpu = props.Definition.Cpu,
            MemoryLimitMiB = props.Definition.Memory,
            RuntimePlatform = new RuntimePlatform
            {
                OperatingSystemFamily = OperatingSystemFamily.LINUX,
                CpuArchitecture = props.Settings.Architecture == ProcessorArchitecture.Arm64
                    ? CpuArchitecture.ARM64
                    : CpuArchitecture.X86_64,
            },
            Volumes = [.. _writableFolders.Select(folder => new Amazon.CDK.AWS.ECS.Volume { Name = VolumeOf(folder) })],
        });
        Container = AddContainer(props.Definition.Name, new TaskContainer { Port = props.Definition.Port });
        Accepted.At(
            Definition,
            "Variables hold names, addresses and numbers. Secrets are fetched or injected, which SecurityTests watch over.",
            "AwsSolutions ECS2");
        Accepted.At(
            Definition.ExecutionRole!.Node.FindChild("DefaultPolicy"),
            "ecr:GetAuthorizationToken knows no resources.",
            "AwsSolutions IAM5[Resource::*]");
    }

    public FargateTaskDefinition Definition { get; }

    /// <summary>The container that serves requests.</summary>
    public ContainerDefinition Container { get; }

    public LogGroup LogGroup { get; }

    /// <summary>
    /// Runs the service's image once, before the container that serves requests starts; if it fails, that one does not start.
    /// </summary>
    public ContainerDefinition RunFirst(string name, string command)
    {
        var first = AddContainer(name, new TaskContainer { Command = command });
        Container.AddContainerDependencies(new ContainerDependency
        {
            Container = first,
            Condition = ContainerDependencyCondition.SUCCESS,
        });
        return first;
    }

    private ContainerDefinition AddContainer(string name, TaskContainer purpose)
    {
        var container = Definition.AddContainer(name, new ContainerDefinitionOptions
        {
            ContainerName = name,
            Image = ContainerImage.FromDockerImageAsset(_props.Image.Asset),
            Command = purpose.Command is { } command ? [command] : null,
            Essential = purpose.Command is null,
            Environment = purpose.Port is { } listening
                ? new Dictionary<string, string> { ["ASPNETCORE_HTTP_PORTS"] = listening.ToString(CultureInfo.InvariantCulture) }
                : null,
            PortMappings = purpose.Port is { } port ? [new PortMapping { Name = name, ContainerPort = port, AppProtocol = AppProtocol.Http }] : null,
            ReadonlyRootFilesystem = true,
            LinuxParameters = Linux($"{name}-linux"),
            StopTimeout = Duration.Seconds(StopSeconds),
            Logging = LogDriver.AwsLogs(new AwsLogDriverProps
            {
                LogGroup = LogGroup,
                StreamPrefix = name,
                Mode = AwsLogDriverMode.NON_BLOCKING,
            }),
        });
        container.AddMountPoints([.. _writableFolders.Select(folder => new MountPoint
        {
            ContainerPath = folder,
            SourceVolume = VolumeOf(folder),
            ReadOnly = false,
        })]);
        return container;
    }

    private LinuxParameters Linux(string id)
    {
        var parameters = new LinuxParameters(this, id, new LinuxParametersProps { InitProcessEnabled = true });
        if (!_props.Settings.ExecuteCommand)
        {
            // AWS does not say what the agent behind execute-command needs; a service needs nothing.
            parameters.DropCapabilities(Capability.ALL);
        }

        return parameters;
    }

    private static string VolumeOf(string folder) => folder.Trim('/').Replace('/', '-');

    private sealed record TaskContainer
    {
        /// <summary>Argument for a run that ends by itself; without it, the container serves requests.</summary>
        public string? Command { get; init; }

        public int? Port { get; init; }
    }
}
