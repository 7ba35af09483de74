#if (!UseNoIngress)
using Acme_Service.Infrastructure.Access;
#endif
#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
#if (!UseNoIngress)
using Acme_Service.Infrastructure.Ingress;
#endif
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure;

#if (UseSpa || UseContainer)
/// <summary>The services and the way to them, with the web app and the alarms. No data is lost with this stack.</summary>
#elif (UseNoIngress)
/// <summary>The services, with the alarms. No data is lost with this stack.</summary>
#else
/// <summary>The services and the way to them, with the alarms. No data is lost with this stack.</summary>
#endif
internal sealed class ServicesStack : Stack
{
    private readonly List<IOperable> _parts = [];

    public ServicesStack(Construct app, string id, Deployment deployment, FoundationStack foundation)
        : base(app, id, deployment.StackProps("services, load balancer, API"))
    {
#if (UseAlb || UseRestAlb || UseNlbAlb || UsePublicAlb || UseSpa || UseContainer)
        deployment = deployment with { AccessLogs = AccessLogBucket.In(this, "AccessLogs", deployment) };

#endif
#if (!UseLambda || UseContainer)
        var cluster = new ServiceCluster(this, "Cluster", deployment, foundation.Network);
#endif
#if (UseLambda)
        var services = Add(new LambdaServices(this, "Services", deployment, foundation.Network));
#else
        var services = Add(new FargateServices(this, "Services", deployment, cluster));
        _ = new ServiceCalls(this, "Mesh", deployment, services.All);
#endif
#if (UseRds || UseDynamoDb)
        foreach (var service in services.All)
        {
            foundation.Database.Connect(service);
        }
#endif
#if (UseSpa)

        var site = Add(new StaticSite(this, "Site", deployment));
        deployment = deployment with { WebOrigin = site.Url };
#elif (UseContainer)

        var web = Add(new WebContainer(this, "Web", deployment, cluster));
        var publicAlb = Add(new PublicAlb(this, "PublicAlb", deployment, foundation.Network, web.Service));
        deployment = deployment with { WebOrigin = publicAlb.Url };
#endif
#if (UsePublicAlb && !UseContainer)

        var publicAlb = Add(new PublicAlb(this, "PublicAlb", deployment, foundation.Network));
#endif
#if (UseJwt)

        var access = Add(new JwtAccess(this, deployment, foundation.Roles));
#elif (UseCognito)

        var access = Add(new CognitoAccess(this, deployment, foundation.Users, services.All));
#elif (!UseNoIngress)

        var access = Add(new OpenAccess());
#endif
#if (!UseNoIngress)
        var ingressProps = new IngressProps
        {
            Deployment = deployment,
            Network = foundation.Network,
            Services = services.All,
            Access = access.Gateway,
        };
#endif
#if (UseNlb)
        var ingress = Add(new NlbIngress(this, "Ingress", ingressProps));
#elif (UseAlb)
        var ingress = Add(new AlbIngress(this, "Ingress", ingressProps));
#elif (UseRestAlb)
        var ingress = Add(new RestAlbIngress(this, "Ingress", ingressProps));
#elif (UseNlbAlb)
        var ingress = Add(new NlbAlbIngress(this, "Ingress", ingressProps));
#elif (UseLambda)
        var ingress = Add(new LambdaIngress(this, "Ingress", ingressProps));
#elif (UsePublicAlb)
        var ingress = Add(new PublicAlbIngress(this, "Ingress", ingressProps, publicAlb));
#endif
#if (UseSpa)

        var webConfig = access.WebConfig(ingress.Url);
        site.ConnectTo(webConfig);
        _ = new SiteContent(this, "SiteContent", new SiteContentProps
        {
            Deployment = deployment,
            Bucket = site.Bucket,
            Config = webConfig,
        });
#elif (UseContainer && UsePublicAlb)

        // The load balancer serves both, so the API has the web app's own address.
        web.Configure(access.WebConfig(""));
#elif (UseContainer)

        web.Configure(access.WebConfig(ingress.Url));
#endif

        // What a request meets first comes first on the dashboard.
        Alarms = new Monitoring(this, "Monitoring", deployment, Enumerable.Reverse(_parts).Concat(foundation.Parts)).Definitions;
        StackOutput.AddAll(this, _parts);
    }

    /// <summary>Those of the foundation too.</summary>
    public IReadOnlyList<AlarmDefinition> Alarms { get; }

    /// <summary>Keeps the part for the alarms and outputs.</summary>
    private T Add<T>(T part)
        where T : IOperable
    {
        _parts.Add(part);
        return part;
    }
}
