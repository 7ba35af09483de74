using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK;
using Constructs;

namespace Acme.Orders.Infrastructure;

/// <summary>The services and the way to them, with the alarms. No data is lost with this stack.</summary>
internal sealed class ServicesStack : Stack
{
    private readonly List<IOperable> _parts = [];

    public ServicesStack(Construct app, string id, Deployment deployment, FoundationStack foundation)
        : base(app, id, deployment.StackProps("services, load balancer, API"))
    {
        deployment = deployment with { AccessLogs = AccessLogBucket.In(this, "AccessLogs", deployment) };

        var cluster = new ServiceCluster(this, "Cluster", deployment, foundation.Network);
        var services = Add(new FargateServices(this, "Services", deployment, cluster));
        _ = new ServiceCalls(this, "Mesh", deployment, services.All);
        foreach (var service in services.All)
        {
            foundation.Database.Connect(service);
        }

        var access = Add(new JwtAccess(this, deployment, foundation.Roles));
        var ingressProps = new IngressProps
        {
            Deployment = deployment,
            Network = foundation.Network,
            Services = services.All,
            Access = access.Gateway,
        };
        var ingress = Add(new AlbIngress(this, "Ingress", ingressProps));

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
