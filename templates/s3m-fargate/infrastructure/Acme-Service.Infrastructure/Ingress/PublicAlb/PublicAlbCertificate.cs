using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The certificate of a public load balancer: one that the settings give, or one made for its name, which then gets a DNS record too.</summary>
internal sealed class PublicAlbCertificate
{
    /// <summary>AWS renews certificates 60 days before they expire.</summary>
    private const int WorryingDays = 30;

    public PublicAlbCertificate(PublicAlb balancer, DomainSettings domain, ApplicationLoadBalancer target)
    {
        if (domain.HostedZone is not { } settings)
        {
            Arn = domain.CertificateArn!;
            return;
        }

        var zone = HostedZone.FromHostedZoneAttributes(balancer, "Zone", new HostedZoneAttributes
        {
            HostedZoneId = settings.Id,
            ZoneName = settings.Name,
        });
        _ = new ARecord(balancer, "Record", new ARecordProps
        {
            Zone = zone,
            RecordName = domain.Name,
            Target = RecordTarget.FromAlias(new LoadBalancerTarget(target)),
        });
        Arn = new Certificate(balancer, "Certificate", new CertificateProps
        {
            DomainName = domain.Name,
            Validation = CertificateValidation.FromDns(zone),
        }).CertificateArn;
    }

    public string Arn { get; }

    public AlarmDefinition Expiry => new()
    {
        Id = "public-alb-certificate",
        Description = $"The certificate of the public load balancer expires in less than {WorryingDays} days, and AWS has not renewed it: look in "
            + "Certificate Manager for the DNS records that it lacks, or import another one.",
        Metric = new Metric(new MetricProps
        {
            Namespace = "AWS/CertificateManager",
            MetricName = "DaysToExpiry",
            DimensionsMap = new Dictionary<string, string> { ["CertificateArn"] = Arn },
            Statistic = "Minimum",
            Period = Duration.Days(1),
        }),
        Threshold = WorryingDays,
        Comparison = ComparisonOperator.LESS_THAN_THRESHOLD,
        Periods = 1,
    };
}
