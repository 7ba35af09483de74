using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.Route53.Targets;
using Constructs;

namespace Acme.Orders.Infrastructure.Ingress;

/// <summary>An application load balancer that faces the internet. It is the only way from there to the tasks behind it.</summary>
internal sealed class PublicAlb : Construct, IOperable
{
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    /// <summary>After those of all services.</summary>
    private const int LastPriority = 50_000;

    private readonly AlbTargets? _website;
    private readonly DomainCertificate? _certificate;

    /// <param name="scope">Stack.</param>
    /// <param name="id">Unique in the stack.</param>
    /// <param name="deployment">Names the load balancer, and has its settings.</param>
    /// <param name="network">Network of the load balancer and the tasks.</param>
    /// <param name="website">Gets what no rule of the listener claims; without it, that is not found.</param>
    /// <exception cref="SettingsException">The settings do not go together.</exception>
    public PublicAlb(Construct scope, string id, Deployment deployment, INetwork network, FargateMicroservice? website = null)
        : base(scope, id)
    {
        var settings = deployment.Settings.PublicAlb;
        var conflicts = settings.ConflictsIn(deployment.Settings).ToList();
        if (conflicts.Count > 0)
        {
            throw new SettingsException(conflicts);
        }

        SecurityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = network.Vpc,
            Description = "Public load balancer: from the internet to the tasks",
            AllowAllOutbound = false,
        });
        LoadBalancer = new ApplicationLoadBalancer(this, "LoadBalancer", new ApplicationLoadBalancerProps
        {
            LoadBalancerName = NameFor(deployment.Name),
            Vpc = network.Vpc,
            VpcSubnets = network.PublicEdge,
            InternetFacing = true,
            SecurityGroup = SecurityGroup,
            DropInvalidHeaderFields = true,
            IdleTimeout = Duration.Seconds(60),
        });
        deployment.AccessLogs?.Record(LoadBalancer, "public-alb");
        _website = website is null ? null : new AlbTargets(this, website);
        var moves = deployment.Settings.Rollout.MovesRequests;
        var otherwise = _website is null || moves ? AlbAnswers.NotFound : ListenerAction.Forward([_website.Group]);

        if (settings.Domain is { } domain)
        {
            _certificate = new DomainCertificate(this, domain);
            _certificate.AddRecord(new LoadBalancerTarget(LoadBalancer));
            Listener = SecureListener(_certificate.Arn, otherwise);
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

        if (moves)
        {
            // A rollout changes a rule, and what a listener does otherwise is none that CloudFormation could name.
            _ = _website?.AddRule("Website", Listener, LastPriority, ListenerCondition.PathPatterns(["/*"]));
        }

        int[] ports = settings.Domain is null ? [HttpPort] : [HttpsPort, HttpPort];
        foreach (var (cidr, port) in settings.AllowedCidrs.SelectMany(cidr => ports.Select(port => (cidr, port))))
        {
            SecurityGroup.AddIngressRule(Peer.Ipv4(cidr), Port.Tcp(port), "publicAlb.allowedCidrs");
        }

        if (settings.Firewall is { } firewall)
        {
            _ = new Firewall(this, "Firewall", new FirewallProps
            {
                Deployment = deployment,
                Settings = firewall,
                Name = "public-alb",
                ResourceArn = LoadBalancer.LoadBalancerArn,
            });
        }

        WarnOf(settings.Domain);
        BalancerFindings.Accept(LoadBalancer, deployment.AccessLogs is null ? BalancerFindings.NoAccessLog : null);
        PublicAlbFindings.Accept(this, settings);
    }

    public SecurityGroup SecurityGroup { get; }

    public ApplicationLoadBalancer LoadBalancer { get; }

    /// <summary>The listener that takes the rules of services: HTTPS when there is a domain, otherwise HTTP.</summary>
    public ApplicationListener Listener { get; }

    /// <summary>Scheme and host, without a slash at the end; to browsers also the origin.</summary>
    public string Url { get; }

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        new()
        {
            Id = "public-alb-errors",
            Description = "The public load balancer itself answers with 5xx: no task behind it is healthy, or tasks break connections off. "
                + "The events of the ECS services say why.",
            Metric = LoadBalancer.Metrics.HttpCodeElb(
                HttpCodeElb.ELB_5XX_COUNT, new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) }),
            Threshold = 10,
            AffectsUsers = true,
        },
        .. _certificate is null ? [] : new[] { _certificate.Expiry("public-alb-certificate", "the public load balancer") },
        .. _website?.Alarms ?? [],
    ];

    public IEnumerable<StackOutput> Outputs =>
    [
        new("PublicAlbDnsName", LoadBalancer.LoadBalancerDnsName, "What the DNS record of a domain points to where no hosted zone is given"),
        new("WebUrl", Url),
    ];

    /// <summary>
    /// The address begins with the name, and browsers write it in lower case where they tell the API their origin, which is
    /// compared letter by letter. A name that AWS makes up has capitals.
    /// </summary>
    /// <returns>At most the 32 characters that AWS allows; another one for each application, however long its name.</returns>
    internal static string NameFor(string applicationName) =>
        $"public-{applicationName[..Math.Min(applicationName.Length, 16)].Trim('-')}-{StableNumber.From(applicationName, 0, int.MaxValue):x8}";

    private ApplicationListener SecureListener(string certificate, ListenerAction otherwise) =>
        new(this, "Listener", new ApplicationListenerProps
        {
            LoadBalancer = LoadBalancer,
            Protocol = ApplicationProtocol.HTTPS,
            Port = HttpsPort,
            SslPolicy = SslPolicy.RECOMMENDED_TLS,
            Certificates = [ListenerCertificate.FromArn(certificate)],
            Open = false,
            DefaultAction = otherwise,
        });

    private void RedirectToHttps() =>
        _ = new ApplicationListener(this, "Redirect", new ApplicationListenerProps
        {
            LoadBalancer = LoadBalancer,
            Protocol = ApplicationProtocol.HTTP,
            Port = HttpPort,
            Open = false,
            DefaultAction = ListenerAction.Redirect(new RedirectOptions { Protocol = "HTTPS", Port = "443", Permanent = true }),
        });

    private void WarnOf(DomainSettings? domain)
    {
        if (domain is null)
        {
            Annotations.Of(this).AddWarningV2(
                "public-alb-http",
                "publicAlb.domain is null, so the load balancer speaks plain HTTP, which anybody on the way can read and change. "
                + "Put a domain into environments/*.json of the infrastructure project.");
        }
        else if (DomainName.IsPlaceholder(domain.Name))
        {
            Annotations.Of(this).AddWarningV2(
                "public-alb-domain",
                "publicAlb.domain still names the placeholder domain, whose hosted zone is not yours, so a deployment fails. "
                + "Put your domain and hosted zone into environments/*.json of the infrastructure project.");
        }
    }
}
