using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Services;

/// <summary>The microservices of the solution, as tasks in one cluster.</summary>
internal sealed class FargateServices : Construct, IOperable
{
    public FargateServices(Construct scope, string id, Deployment deployment, ServiceCluster cluster)
        : base(scope, id) =>
        All = [.. deployment.Services.Select(definition => new FargateMicroservice(this, definition.Name, new FargateMicroserviceProps
        {
            Deployment = deployment,
            Definition = definition,
            Cluster = cluster,
            Image = new ServiceImage(this, $"{definition.Name}-image", new ServiceImageProps
            {
                Deployment = deployment,
                Folders = [definition.Folder],
                Architecture = deployment.Settings.Fargate.Architecture,
            }),
        }))];

    public IReadOnlyList<FargateMicroservice> All { get; }

    public IEnumerable<AlarmDefinition> Alarms => All.SelectMany(service => service.Alarms);

    public IEnumerable<StackOutput> Outputs => All.SelectMany(service => service.Outputs);
}
