using Acme_Service.Infrastructure.Services;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ServiceDiscovery;
using Constructs;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>
/// No way in from outside: services reach each other, by name, through ECS Service Connect, at <c>http://name:port</c>.
/// </summary>
internal sealed class ServiceConnectMesh : Construct
{
    public ServiceConnectMesh(Construct scope, string id, Deployment deployment, IReadOnlyList<FargateMicroservice> services)
        : base(scope, id)
    {
        var space = new HttpNamespace(this, "Namespace", new HttpNamespaceProps
        {
            Name = deployment.Name,
            Description = $"Services of {deployment.Name}",
        });
        var log = LogDriver.AwsLogs(new AwsLogDriverProps { LogGroup = deployment.Logs.Group(this, "Logs"), StreamPrefix = "service-connect" });
        foreach (var service in services)
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
            foreach (var caller in services.Where(other => other != service))
            {
                service.SecurityGroup.Connections.AllowFrom(
                    caller.SecurityGroup, Port.Tcp(service.Definition.Port), $"Requests of {caller.Definition.Name}");
            }
        }
    }
}
