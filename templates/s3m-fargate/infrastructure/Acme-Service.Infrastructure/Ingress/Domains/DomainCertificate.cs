using Acme_Service.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Route53;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>The certificate of a name: one that the settings give, or one made for it, whose name then gets a DNS record too.</summary>
internal sealed class DomainCertificate
{
    /// <summary>AWS renews certificates 60 days before they expire.</summary>
    private const int WorryingDays = 30;

    private readonly Construct _scope;
    private readonly string _name;
    private readonly IHostedZone? _zone;

    /// <param name="scope">What answers under the name; gets the zone, the certificate and the record.</param>
    /// <param name="domain">The name.</param>
    public DomainCertificate(Construct scope, DomainSettings domain)
    {
        (_scope, _name) = (scope, domain.Name);
        if (domain.HostedZone is not { } settings)
        {
            Arn = domain.CertificateArn!;
            return;
        }

        _zone = HostedZone.FromHostedZoneAttributes(scope, "Zone", new HostedZoneAttributes
        {
            HostedZoneId = settings.Id,
            ZoneName = settings.Name,
        });
        Arn = new Certificate(scope, "Certificate", new CertificateProps
        {
            DomainName = domain.Name,
            Validation = CertificateValidation.FromDns(_zone),
        }).CertificateArn;
    }

    public string Arn { get; }

    /// <summary>Points the name to the target, where the settings give its zone.</summary>
    public void AddRecord(IAliasRecordTarget target)
    {
        if (_zone is not null)
        {
            _ = new ARecord(_scope, "Record", new ARecordProps { Zone = _zone, RecordName = _name, Target = RecordTarget.FromAlias(target) });
        }
    }

    /// <param name="id">Id of the alarm.</param>
    /// <param name="owner">What answers under the name, such as "the API".</param>
    public AlarmDefinition Expiry(string id, string owner) => new()
    {
        Id = id,
        Description = $"The certificate of {owner} expires in less than {WorryingDays} days, and AWS has not renewed it: look in "
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
