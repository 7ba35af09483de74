using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Acme_Service.Shared;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record PublicAlbIngressProps
{
    public required PublicAlb Balancer { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    /// <summary>Null where anybody may call.</summary>
    public required AlbTokenRules? Tokens { get; init; }

    public required PublicApiSettings Settings { get; init; }

    /// <summary>Origin of the web app, which may call the API beside those of the settings.</summary>
    public string? WebOrigin { get; init; }
}

/// <summary>Internet-facing application load balancer → services, each at paths of its own.</summary>
internal sealed class PublicAlbIngress : Construct
{
    private const int HttpsPort = 443;

    public PublicAlbIngress(Construct scope, string id, PublicAlbIngressProps props)
        : base(scope, id)
    {
        var origins = CorsOrigin.All(props.Settings.CorsOrigins, props.WebOrigin);
        var rules = props.Services
            .Select(service => new PublicAlbServiceRule(this, service.Definition.Name, new PublicAlbServiceRuleProps
            {
                Listener = props.Balancer.Listener,
                Service = service,
                Tokens = props.Tokens,
                PassesPreflight = origins.Count > 0,
            }))
            .ToList();
        if (origins.Count > 0)
        {
            // A load balancer knows nothing of origins: the services answer preflight requests too.
            props.Services.ToList().ForEach(service => service.SetEnvironment(CorsEnvironment.Origins, string.Join(',', origins)));
        }

        if (props.Tokens is not null)
        {
            props.Balancer.SecurityGroup.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(HttpsPort), "Keys of the tokens' issuer");
        }

        Url = props.Balancer.Url + "/";
        Metrics =
        [
            new()
            {
                Id = "api-latency",
                Meaning = "One request in twenty takes more than two seconds: compare with the CPU of the services and their database.",
                Metric = props.Balancer.LoadBalancer.Metrics.TargetResponseTime(new MetricOptions { Statistic = "p95" }),
                Threshold = 2,
                Periods = 5,
            },
            .. rules.SelectMany(rule => rule.Metrics),
        ];
    }

    public string Url { get; }

    public IReadOnlyList<WatchedMetric> Metrics { get; }
}
