using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>REST API → VPC link → network load balancer → services, each at a port of its own.</summary>
internal sealed class NlbIngress : Construct
{
    public NlbIngress(Construct scope, string id, RestBalancedIngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalNlb(this, "Balancer", new InternalNlbProps
        {
            Network = props.Network,
            DeletionProtection = props.DeletionProtection,
        });
        var listeners = props.Services
            .Select(service => new NlbServiceListener(this, service.Definition.Name, new NlbServiceListenerProps
            {
                Balancer = balancer,
                Service = service,
            }))
            .ToList();
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props.Api,
            Routes = [.. listeners.Select(listener => listener.Route)],
            Identities = balancer.Link.Identities,
        });

        Url = gateway.Url;
        Metrics = [.. gateway.Metrics, .. listeners.SelectMany(listener => listener.Metrics)];
    }

    public string Url { get; }

    public IReadOnlyList<WatchedMetric> Metrics { get; }
}
