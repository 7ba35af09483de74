using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.APIGateway;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record NlbIngressProps
{
    public required string ApiName { get; init; }

    public required INetwork Network { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    public required RestApiAccess Access { get; init; }

    public required RestApiSettings Settings { get; init; }

    public required LogSettings Logs { get; init; }

    public required bool DeletionProtection { get; init; }
}

/// <summary>REST API → VPC link → network load balancer → services, each at a port of its own.</summary>
internal sealed class NlbIngress : Construct
{
    public NlbIngress(Construct scope, string id, NlbIngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalNlb(this, "Balancer", new InternalNlbProps
        {
            Network = props.Network,
            DeletionProtection = props.DeletionProtection,
        });
        var link = new VpcLink(this, "Link", new VpcLinkProps { Targets = [balancer.LoadBalancer] });
        var listeners = props.Services.ToDictionary(
            service => service.Definition.PathPrefix,
            service => new NlbServiceListener(this, service.Definition.Name, new NlbServiceListenerProps
            {
                Balancer = balancer,
                Service = service,
            }));
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Name = props.ApiName,
            Settings = props.Settings,
            Logs = props.Logs,
            Access = props.Access,
            Link = link,
            Routes = [.. listeners.Select(listener => new RestRoute { PathPrefix = listener.Key, Origin = listener.Value.Origin })],
        });
        var subnets = props.Network.Vpc.SelectSubnets(props.Network.Workloads).SubnetIds;
        gateway.RedeployWhenChanged([Names.UniqueId(link), Names.UniqueId(balancer.LoadBalancer), .. subnets]);

        if (props.Settings.CorsOrigins.Count > 0)
        {
            foreach (var service in props.Services)
            {
                service.Task.Container.AddEnvironment(CorsEnvironment.Origins, string.Join(',', props.Settings.CorsOrigins));
            }
        }

        Url = gateway.Url;
        Metrics = [.. gateway.Metrics, .. listeners.Values.SelectMany(listener => listener.Metrics)];
    }

    public string Url { get; }

    public IReadOnlyList<WatchedMetric> Metrics { get; }
}
