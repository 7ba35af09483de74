using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Operations;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ServiceDiscovery;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

internal sealed record ServiceConnectMeshProps
{
    /// <summary>Name of the namespace, unique in the account and region.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<FargateMicroservice> Services { get; init; }

    public required LogSettings Logs { get; init; }
}

/// <summary>
/// No way in from outside: services reach each other, by name, through ECS Service Connect, at <c>http://name:port</c>.
/// </summary>
internal sealed class ServiceConnectMesh : Construct
{
    public ServiceConnectMesh(Construct scope, string id, ServiceConnectMeshProps props)
        : base(scope, id)
    {
        var space = new HttpNamespace(this, "Namespace", new HttpNamespaceProps
        {
            Name = props.Name,
            Description = $"Services of {props.Name}",
        });
        var log = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = props.Logs.Group(this, "Logs"), StreamPrefix = "service-connect" });
        foreach (var service in props.Services)
        {
            service.Task.CheckItself();
            service.Service.EnableServiceConnect(new ServiceConnectProps
            {
                Namespace = space.NamespaceArn,
                LogDriver = log,
                Services =
                [
                    new ServiceConnectService
                    {
                        PortMappingName = service.Definition.Name,
                        DnsName = service.Definition.Name,
                        Port = service.Definition.Port,
                    },
                ],
            });
            foreach (var caller in props.Services.Where(other => other != service))
            {
                service.SecurityGroup.Connections.AllowFrom(
                    caller.SecurityGroup, Port.Tcp(service.Definition.Port), $"Requests of {caller.Definition.Name}");
            }
        }
    }
}
