using Acme_Service.Infrastructure.Operations;
using Acme_Service.Shared;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>Internet-facing application load balancer → services, each at paths of its own.</summary>
internal sealed class PublicAlbIngress : Construct, IIngress
{
    private const int HttpsPort = 443;

    public PublicAlbIngress(Construct scope, string id, IngressProps props, PublicAlb balancer)
        : base(scope, id)
    {
        var settings = props.Deployment.Settings.PublicApi;
#if (UseSpa)
        var origins = CorsOrigin.All(settings.CorsOrigins, props.Deployment);
#else
        var origins = settings.CorsOrigins;
#endif
        var rules = props.Services
            .Select(service => new PublicAlbServiceRule(this, service.Definition.Name, new PublicAlbServiceRuleProps
            {
                Listener = balancer.Listener,
                Service = service,
                Tokens = props.Access,
                PassesPreflight = origins.Count > 0,
            }))
            .ToList();
        if (origins.Count > 0)
        {
            // A load balancer knows nothing of origins: the services answer preflight requests too.
            props.Services.ToList().ForEach(service => service.SetEnvironment(CorsEnvironment.Origins, string.Join(',', origins)));
        }

        if (props.Access is not null)
        {
            balancer.SecurityGroup.AddEgressRule(Peer.AnyIpv4(), Port.Tcp(HttpsPort), "Keys of the tokens' issuer");
        }

        Url = balancer.Url + "/";
        Alarms =
        [
            new()
            {
                Id = "api-latency",
                Description = "One request in twenty takes more than two seconds: compare with the CPU of the services, and with what they wait for.",
                Metric = balancer.LoadBalancer.Metrics.TargetResponseTime(new MetricOptions { Statistic = "p95" }),
                Threshold = 2,
                AffectsUsers = true,
                Periods = 5,
            },
            .. rules.SelectMany(rule => rule.Alarms),
        ];
    }

    public string Url { get; }

    public IEnumerable<StackOutput> Outputs => [new("ApiUrl", Url)];

    public IEnumerable<AlarmDefinition> Alarms { get; }
}
