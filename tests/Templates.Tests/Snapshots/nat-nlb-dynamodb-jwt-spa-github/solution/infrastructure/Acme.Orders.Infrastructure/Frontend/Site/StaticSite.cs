using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudFront;
using Amazon.CDK.AWS.CloudFront.Origins;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;
using Amazon.CDK.AWS.S3;
using Constructs;
using Function = Amazon.CDK.AWS.CloudFront.Function;
using FunctionProps = Amazon.CDK.AWS.CloudFront.FunctionProps;

namespace Acme.Orders.Infrastructure.Frontend;

/// <summary>The web app on CloudFront, in front of a bucket that only CloudFront can read.</summary>
internal sealed class StaticSite : Construct, IOperable
{
    /// <summary>Every path that names no file is a place within the web app.</summary>
    private const string ServePages = """
        function handler(event) {
          var request = event.request;
          if (!request.uri.split('/').pop().includes('.')) {
            request.uri = '/index.html';
          }
          return request;
        }
        """;

    private const int DaysOfEarlierVersions = 30;

    private readonly SiteHeaders _headers;
    private readonly SiteCertificate? _certificate;

    public StaticSite(Construct scope, string id, Deployment deployment)
        : base(scope, id)
    {
        var (settings, protectData) = (deployment.Settings.StaticSite, deployment.Settings.ProtectData);

        var key = EncryptionKey.Of(this, deployment.Settings);
        Bucket = new Bucket(this, "Bucket", new BucketProps
        {
            BlockPublicAccess = BlockPublicAccess.BLOCK_ALL,
            ObjectOwnership = ObjectOwnership.BUCKET_OWNER_ENFORCED,
            Encryption = key is null ? BucketEncryption.S3_MANAGED : BucketEncryption.KMS,
            EncryptionKey = key,
            BucketKeyEnabled = key is null ? null : true,

            // Earlier versions are for inquiries: all of it can be built again from the sources.
            Versioned = deployment.Settings.IsStrict,
            LifecycleRules = deployment.Settings.IsStrict
                ? [new LifecycleRule { NoncurrentVersionExpiration = Duration.Days(DaysOfEarlierVersions) }]
                : null,
            EnforceSSL = true,
            ServerAccessLogsBucket = deployment.AccessLogs?.Bucket,
            ServerAccessLogsPrefix = deployment.AccessLogs is null ? null : "site-bucket/",
            RemovalPolicy = protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
            AutoDeleteObjects = !protectData,
        });
        if (!protectData)
        {
            CdkFunctions.UseCurrentNode(this, "Custom::S3AutoDeleteObjectsCustomResourceProvider");
        }

        Annotations.Of(Stack.Of(this)).AcknowledgeWarning(
            "@aws-cdk/aws-cloudfront-origins:wildcardKeyPolicyForOac", "A key cannot name the one distribution, which depends on what it encrypts.");
        _headers = new SiteHeaders(this, "Headers");
        var (domain, log) = (settings.Domain, SiteLog.In(this, deployment));
        var distribution = new Distribution(this, "Distribution", new DistributionProps
        {
            Comment = $"{Stack.Of(this).StackName}: web app",
            DefaultRootObject = "index.html",
            HttpVersion = HttpVersion.HTTP2_AND_3,
            MinimumProtocolVersion = domain is null ? null : SecurityPolicyProtocol.TLS_V1_2_2021,
            EnableLogging = log is null ? null : true,
            LogBucket = log,
            LogFilePrefix = log is null ? null : "cloudfront/",
            WebAclId = settings.WebAclArn,
            PriceClass = PriceClassOf(settings.EdgeLocations),
            DomainNames = domain is null ? null : [domain.Name],
            Certificate = domain is null ? null : Certificate.FromCertificateArn(this, "Certificate", domain.CertificateArn),
            DefaultBehavior = new BehaviorOptions
            {
                Origin = S3BucketOrigin.WithOriginAccessControl(Bucket),
                ViewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
                CachePolicy = CachePolicy.CACHING_OPTIMIZED,
                Compress = true,
                ResponseHeadersPolicy = _headers.Policy,
                FunctionAssociations =
                [
                    new FunctionAssociation { EventType = FunctionEventType.VIEWER_REQUEST, Function = PageFunction() },
                ],
            },
        });
        _certificate = domain is null ? null : new SiteCertificate(this, "CertificateWatch", deployment, domain.CertificateArn);
        if (domain?.HostedZone is { } zone)
        {
            AddRecords(domain.Name, zone, distribution);
        }

        Url = $"https://{domain?.Name ?? distribution.DistributionDomainName}";
        Accept(distribution, deployment, log);
    }

    public IBucket Bucket { get; }

    /// <summary>Scheme and host, without a slash at the end; to browsers also the origin.</summary>
    public string Url { get; }

    public IEnumerable<AlarmDefinition> Alarms => _certificate is null ? [] : [_certificate.Expiry];

    public IEnumerable<StackOutput> Outputs => [new("WebUrl", Url)];

    /// <summary>Lets the pages connect to the API and to where people sign in.</summary>
    public void ConnectTo(WebConfig config)
    {
        var api = config.ApiUrl + "/";
        _headers.ConnectTo([api, .. config.SignIn.Origins]);
    }

    private void Accept(Distribution distribution, Deployment deployment, IBucket? log)
    {
        var settings = deployment.Settings.StaticSite;
        Accepted.At(Bucket, "Its content can be built again from the sources.", "NIST+HIPAA+PCI S3BucketReplicationEnabled");
        if (deployment.AccessLogs is null)
        {
            const string reason = "operations.accessLogDays is null. It holds what CloudFront shows to everybody.";
            Accepted.At(Bucket, reason, "AwsSolutions S1", "NIST+HIPAA+PCI S3BucketLoggingEnabled");
        }

        Accepted.At(distribution, "The web app is for users everywhere.", "AwsSolutions CFR1");
        if (settings.WebAclArn is null)
        {
            Accepted.At(distribution, "staticSite.webAclArn is null. It serves files that are the same for everybody.", "AwsSolutions CFR2");
        }

        if (log is null)
        {
            Accepted.At(
                distribution, "It serves files that are the same for everybody, and the API has an access log of its own.", "AwsSolutions CFR3");
        }

        if (settings.Domain is null)
        {
            Accepted.At(
                distribution,
                "staticSite.domain is null, and under CloudFront's own name CloudFront alone says which TLS there is.",
                "AwsSolutions CFR4");
        }
    }

    private static PriceClass PriceClassOf(EdgeLocations locations) => locations switch
    {
        EdgeLocations.Cheapest => PriceClass.PRICE_CLASS_100,
        EdgeLocations.Most => PriceClass.PRICE_CLASS_200,
        _ => PriceClass.PRICE_CLASS_ALL,
    };

    private Function PageFunction() => new(this, "Pages", new FunctionProps
    {
        Runtime = FunctionRuntime.JS_2_0,
        Code = FunctionCode.FromInline(ServePages),
        Comment = "Paths without a file are places within the web app",
    });

    private void AddRecords(string name, HostedZoneSettings settings, Distribution distribution)
    {
        var zone = HostedZone.FromHostedZoneAttributes(this, "Zone", new HostedZoneAttributes
        {
            HostedZoneId = settings.Id,
            ZoneName = settings.Name,
        });
        var target = RecordTarget.FromAlias(new CloudFrontTarget(distribution));
        _ = new ARecord(this, "Record", new ARecordProps { Zone = zone, RecordName = name, Target = target });
        _ = new AaaaRecord(this, "Ipv6Record", new AaaaRecordProps { Zone = zone, RecordName = name, Target = target });
    }
}
