using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Services;

/// <summary>The microservices of the solution, as functions in the private subnets.</summary>
internal sealed class LambdaServices : Construct, IOperable
{
    private readonly AlarmDefinition[] _logAlarms;

    public LambdaServices(Construct scope, string id, Deployment deployment, INetwork network)
        : base(scope, id)
    {
        All = [.. deployment.Services.Select(definition => new LambdaMicroservice(this, definition.Name, new LambdaMicroserviceProps
        {
            Deployment = deployment,
            Definition = definition,
            Network = network,
            Image = new ServiceImage(this, $"{definition.Name}-image", new ServiceImageProps
            {
                Deployment = deployment,
                Folders = [definition.Folder],
                Architecture = deployment.Settings.Lambda.Architecture,
            }),
        }))];
        _logAlarms = [.. All.SelectMany(service => LogAlarms(service, deployment.Name))];
    }

    public IReadOnlyList<LambdaMicroservice> All { get; }

    public IEnumerable<AlarmDefinition> Alarms => All.SelectMany(service => service.Alarms).Concat(_logAlarms);

    public IEnumerable<StackOutput> Outputs => All.SelectMany(service => service.Outputs);

    private AlarmDefinition[] LogAlarms(LambdaMicroservice service, string application)
    {
        var log = new ServiceLogAlarms(this, $"{service.Definition.Name}-log", service.Definition, service.LogGroup, application);
        return [log.Late, log.Faults(service.Tried)];
    }
}
