using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ServiceDiscovery;
using Constructs;

namespace Acme_Service.Infrastructure.Services;

/// <summary>
/// Lets each service call those that its service.json names, and no other: by name, through ECS Service Connect, at
/// <c>http://name:port</c>. A service that neither calls nor is called has no proxy.
/// </summary>
internal sealed class ServiceCalls : Construct
{
    /// <summary>Longer than the longest deadline of a service (28 s): the proxies would give up after 15.</summary>
    private const int RequestSeconds = 30;

    private readonly Dictionary<string, FargateMicroservice> _services;

    public ServiceCalls(Construct scope, string id, Deployment deployment, IReadOnlyList<FargateMicroservice> services)
        : base(scope, id)
    {
        _services = services.ToDictionary(service => service.Definition.Name);
        var called = services.SelectMany(service => service.Definition.Calls).ToHashSet();
        if (called.Count == 0)
        {
            return;
        }

        var space = new HttpNamespace(this, "Namespace", new HttpNamespaceProps
        {
            Name = deployment.Name,
            Description = $"Services of {deployment.Name}",
        });
        var log = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = deployment.Logs.Group(this, "Logs"), StreamPrefix = "service-connect" });
        foreach (var service in services.Where(service => service.Definition.Calls.Count > 0 || called.Contains(service.Definition.Name)))
        {
            service.Service.EnableServiceConnect(new ServiceConnectProps
            {
                Namespace = space.NamespaceArn,
                LogDriver = log,
                Services = called.Contains(service.Definition.Name) ? [Endpoint(service.Definition)] : null,
            });
            foreach (var name in service.Definition.Calls)
            {
                Connect(service, _services[name]);
            }
        }
    }

    private static ServiceConnectService Endpoint(ServiceDefinition definition) => new()
    {
        PortMappingName = definition.Name,
        DnsName = definition.Name,
        Port = definition.Port,
        PerRequestTimeout = Duration.Seconds(RequestSeconds),
    };

    private void Connect(FargateMicroservice caller, FargateMicroservice called)
    {
        var (name, port) = (called.Definition.Name, called.Definition.Port);
        called.SecurityGroup.Connections.AllowFrom(caller.SecurityGroup, Port.Tcp(port), $"Requests of {caller.Definition.Name}");
        caller.SetEnvironment(CallsEnvironment.UrlOf(name), $"http://{name}:{port}");

        // A task finds only what was there when its deployment began. Of services that call each other in a circle none can come first:
        // they find each other with the deployment after the first.
        if (!Reaches(called, caller, []))
        {
            caller.StartAfter(called);
        }
    }

    private bool Reaches(FargateMicroservice from, FargateMicroservice to, HashSet<FargateMicroservice> seen) =>
        from == to || (seen.Add(from) && from.Definition.Calls.Any(name => Reaches(_services[name], to, seen)));
}
