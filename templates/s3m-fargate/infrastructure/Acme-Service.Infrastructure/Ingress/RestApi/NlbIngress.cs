using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>REST API → VPC link → network load balancer → services, each at a port of its own.</summary>
internal sealed class NlbIngress : Construct, IIngress
{
    public NlbIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var balancer = new InternalNlb(this, "Balancer", new InternalNlbProps
        {
            Network = props.Network,
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
            Ingress = props,
            Routes = [.. listeners.Select(listener => listener.Route)],
            Identities = balancer.Link.Identities,
        });

        Url = gateway.Url;
        Outputs = gateway.Outputs;

        // A network load balancer does not see what services answer.
        Alarms =
        [
            .. gateway.Alarms,
            RestFailures.Of(props.Deployment, [.. props.Services]),
            .. listeners.SelectMany(listener => listener.Alarms),
        ];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }
}
