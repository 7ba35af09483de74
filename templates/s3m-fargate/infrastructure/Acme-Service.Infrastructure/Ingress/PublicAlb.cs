using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.CertificateManager;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53;
using Amazon.CDK.AWS.Route53.Targets;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record PublicAlbProps
{
    /// <summary>Name of the solution and environment.</summary>
    public required string ApplicationName { get; init; }

    public required INetwork Network { get; init; }

    public required EnvironmentSettings Environment { get; init; }

    /// <summary>Whether people sign in through it, which neither browsers nor issuers allow over plain HTTP.</summary>
    public bool RequiresHttps { get; init; }

    /// <summary>Gets what no rule of the listener claims; without it, that is not found.</summary>
    public FargateMicroservice? Website { get; init; }
}

/// <summary>An application load balancer that faces the internet. It is the only way from there to the tasks behind it.</summary>
internal sealed class PublicAlb : Construct
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    private readonly AlbTargets? _website;

    /// <exception cref="SettingsException">The settings do not go together.</exception>
    public PublicAlb(Construct scope, string id, PublicAlbProps props)
        : base(scope, id)
    {
        var settings = props.Environment.PublicAlb;
        var conflicts = settings
            .ConflictsIn(props.Environment, ServiceVpc.EdgePrefix(props.Environment.Network), props.RequiresHttps).ToList();
        if (conflicts.Count > 0)
        {
            throw new SettingsException(conflicts);
        }

        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = "Public load balancer: from the internet to the tasks",
            AllowAllOutbound = false,
        });
        LoadBalancer = new ApplicationLoadBalancer(this, "LoadBalancer", new ApplicationLoadBalancerProps
        {
            LoadBalancerName = NameFor(props.ApplicationName),
            Vpc = props.Network.Vpc,
            VpcSubnets = props.Network.PublicEdge,
            InternetFacing = true,
            SecurityGroup = SecurityGroup,
            DropInvalidHeaderFields = true,
            IdleTimeout = Duration.Seconds(60),
            DeletionProtection = props.Environment.ProtectData,
        });
        _website = props.Website is { } website ? new AlbTargets(this, website) : null;
        var otherwise = _website is null ? AlbAnswers.NotFound : ListenerAction.Forward([_website.Group]);

        if (settings.Domain is { } domain)
        {
            Listener = SecureListener(domain, otherwise);
            RedirectToHttps();
            Url = $"https://{domain.Name}";
        }
        else
        {
            Listener = new ApplicationListener(this, "Listener", new ApplicationListenerProps
            {
                LoadBalancer = LoadBalancer,
                Protocol = ApplicationProtocol.HTTP,
                Port = HttpPort,
                Open = false,
                DefaultAction = otherwise,
            });
            Url = $"http://{LoadBalancer.LoadBalancerDnsName}";
        }

        int[] ports = settings.Domain is null ? [HttpPort] : [HttpsPort, HttpPort];
        foreach (var (cidr, port) in settings.AllowedCidrs.SelectMany(cidr => ports.Select(port => (cidr, port))))
        {
            SecurityGroup.AddIngressRule(Peer.Ipv4(cidr), Port.Tcp(port), "publicAlb.allowedCidrs");
        }

        WarnOf(settings.Domain);
    }

    public SecurityGroup SecurityGroup { get; }

    public ApplicationLoadBalancer LoadBalancer { get; }

    /// <summary>Where rules for requests belong: HTTPS when there is a domain, otherwise HTTP.</summary>
    public ApplicationListener Listener { get; }

    /// <summary>Scheme and host, without a slash at the end; to browsers also the origin.</summary>
    public string Url { get; }

    public IEnumerable<WatchedMetric> Metrics =>
    [
        new()
        {
            Id = "public-alb-errors",
            Meaning = "The public load balancer itself answers with 5xx: no task behind it is healthy, or tasks break connections off.",
            Metric = LoadBalancer.Metrics.HttpCodeElb(
                HttpCodeElb.ELB_5XX_COUNT, new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) }),
            Threshold = 10,
        },
        .. _website?.Metrics ?? [],
    ];

    /// <summary>
    /// The address begins with the name, and browsers write it in lower case where they tell the API their origin, which is
    /// compared letter by letter. A name that AWS makes up has capitals.
    /// </summary>
    /// <returns>At most the 32 characters that AWS allows; another one for each application, however long its name.</returns>
    internal static string NameFor(string applicationName)
        => $"public-{applicationName[..Math.Min(applicationName.Length, 16)].Trim('-')}-{StableNumber.From(applicationName, 0, int.MaxValue):x8}";

    private ApplicationListener SecureListener(DomainSettings domain, ListenerAction otherwise)
        => new(this, "Listener", new ApplicationListenerProps
        {
            LoadBalancer = LoadBalancer,
            Protocol = ApplicationProtocol.HTTPS,
            Port = HttpsPort,
            SslPolicy = SslPolicy.RECOMMENDED_TLS,
            Certificates = [ListenerCertificate.FromArn(CertificateArn(domain))],
            Open = false,
            DefaultAction = otherwise,
        });

    private void RedirectToHttps()
        => _ = new ApplicationListener(this, "Redirect", new ApplicationListenerProps
        {
            LoadBalancer = LoadBalancer,
            Protocol = ApplicationProtocol.HTTP,
            Port = HttpPort,
            Open = false,
            DefaultAction = ListenerAction.Redirect(new RedirectOptions { Protocol = "HTTPS", Port = "443", Permanent = true }),
        });

    private string CertificateArn(DomainSettings domain)
    {
        if (domain.HostedZone is not { } settings)
        {
            return domain.CertificateArn!;
        }

        var zone = HostedZone.FromHostedZoneAttributes(this, "Zone", new HostedZoneAttributes
        {
            HostedZoneId = settings.Id,
            ZoneName = settings.Name,
        });
        _ = new ARecord(this, "Record", new ARecordProps
        {
            Zone = zone,
            RecordName = domain.Name,
            Target = RecordTarget.FromAlias(new LoadBalancerTarget(LoadBalancer)),
        });
        return new Certificate(this, "Certificate", new CertificateProps
        {
            DomainName = domain.Name,
            Validation = CertificateValidation.FromDns(zone),
        }).CertificateArn;
    }

    private void WarnOf(DomainSettings? domain)
    {
        if (domain is null)
        {
            Annotations.Of(this).AddWarningV2(
                "public-alb-http",
                "publicAlb.domain is null, so the load balancer speaks plain HTTP, which anybody on the way can read and change. "
                + "Put a domain into environments/*.public-alb.json of the infrastructure project.");
        }
        else if (DomainName.IsPlaceholder(domain.Name))
        {
            Annotations.Of(this).AddWarningV2(
                "public-alb-domain",
                "publicAlb.domain still names the placeholder domain, whose hosted zone is not yours, so a deployment fails. "
                + "Put your domain and hosted zone into environments/*.public-alb.json of the infrastructure project.");
        }
    }
}
