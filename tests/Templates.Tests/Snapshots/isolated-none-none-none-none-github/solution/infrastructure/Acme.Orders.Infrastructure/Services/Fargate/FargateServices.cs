using System.Globalization;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Shared;
using Constructs;

namespace Acme.Orders.Infrastructure.Services;

/// <summary>The microservices of the solution, as tasks in one cluster.</summary>
internal sealed class FargateServices : Construct, IOperable
{
    /// <summary>A quarter of a vCPU keeps up with 32 requests at a time.</summary>
    private const int CpuUnitsForEachRequest = 8;

    private readonly Deployment _deployment;
    private readonly ServiceCluster _cluster;
    private readonly List<AlarmDefinition> _logAlarms = [];

    public FargateServices(Construct scope, string id, Deployment deployment, ServiceCluster cluster)
        : base(scope, id)
    {
        _deployment = deployment;
        _cluster = cluster;
        All = [.. deployment.Services.Select(Create)];
    }

    public IReadOnlyList<FargateMicroservice> All { get; }

    public IEnumerable<AlarmDefinition> Alarms => All.SelectMany(service => service.Alarms).Concat(_logAlarms);

    public IEnumerable<StackOutput> Outputs => All.SelectMany(service => service.Outputs);

    private FargateMicroservice Create(ServiceDefinition definition)
    {
        var service = new FargateMicroservice(this, definition.Name, new FargateMicroserviceProps
        {
            Deployment = _deployment,
            Definition = definition,
            Cluster = _cluster,
            Image = new ServiceImage(this, $"{definition.Name}-image", new ServiceImageProps
            {
                Deployment = _deployment,
                Folders = [definition.Folder],
                Architecture = _deployment.Settings.Fargate.Architecture,
            }),
        });
        service.SetEnvironment(LimitsEnvironment.ConcurrentRequests, Text(definition.Cpu / CpuUnitsForEachRequest));
        service.SetEnvironment(LimitsEnvironment.DrainSeconds, Text(ServiceTask.DrainSeconds));
        var log = new ServiceLogAlarms(this, $"{definition.Name}-log", definition, service.Task.LogGroup, _deployment.Name);
        _logAlarms.AddRange([log.Shed, log.Late]);
        _logAlarms.Add(log.Faults([service]));
        service.Task.CheckItself();
        return service;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
