using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>REST API → the services' functions.</summary>
internal sealed class LambdaIngress : Construct, IIngress
{
    public LambdaIngress(Construct scope, string id, IngressProps props)
        : base(scope, id)
    {
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props,
            Routes = [.. props.Services.Select(service => new LambdaRoute(service))],
        });

        Url = gateway.Url;
        Outputs = gateway.Outputs;

        // To Lambda an answer of 500 is a success, so that only the gateway can tell.
        IRollbackTarget[] tried = [.. props.Services.SelectMany(service => service.Tried)];
        Alarms = [.. gateway.Alarms, .. tried.Length > 0 ? [RestFailures.Of(props.Deployment, tried)] : Array.Empty<AlarmDefinition>()];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs { get; }

    public IEnumerable<AlarmDefinition> Alarms { get; }
}
