using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Operations;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record LambdaIngressProps
{
    public required RestIngressProps Api { get; init; }

    public required IReadOnlyList<LambdaMicroservice> Services { get; init; }
}

/// <summary>REST API → the services' functions.</summary>
internal sealed class LambdaIngress : Construct
{
    public LambdaIngress(Construct scope, string id, LambdaIngressProps props)
        : base(scope, id)
    {
        var gateway = new RestGateway(this, "Gateway", new RestGatewayProps
        {
            Ingress = props.Api,
            Routes = [.. props.Services.Select(service => new LambdaRoute(service))],
        });

        Url = gateway.Url;
        Metrics = [.. gateway.Metrics];
    }

    public string Url { get; }

    public IReadOnlyList<WatchedMetric> Metrics { get; }
}
