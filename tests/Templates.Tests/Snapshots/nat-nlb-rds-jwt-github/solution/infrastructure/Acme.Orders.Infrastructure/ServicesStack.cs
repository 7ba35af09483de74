using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Hosting;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Microservices;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;
using Constructs;

namespace Acme.Orders.Infrastructure;

internal sealed class ServicesStackProps : StackProps
{
    /// <summary>Name of the solution and environment.</summary>
    public required string ApplicationName { get; init; }

    public required EnvironmentSettings Settings { get; init; }

    public required IReadOnlyList<ServiceDefinition> Services { get; init; }

    public required string SolutionRoot { get; init; }

    public required FoundationStack Foundation { get; init; }
}

/// <summary>What can be deleted and deployed anew at any time: the services and the way to them.</summary>
internal sealed class ServicesStack : Stack
{
    public ServicesStack(Construct app, string id, ServicesStackProps props)
        : base(app, id, props)
    {
        var settings = props.Settings;
        var foundation = props.Foundation;
        var logs = new LogSettings(settings);

        var cluster = new ServiceCluster(this, "Cluster", new ServiceClusterProps
        {
            Vpc = foundation.Network.Vpc,
            Settings = settings.Hosting,
            Logs = logs,
        });
        string[] deployedFolders =
        [
            .. props.Services.Select(service => service.Folder),
            AuthorizerCode.Project,
        ];

        // A scope of their own, so that a service may have any name.
        var scope = new Construct(this, "Services");
        var services = props.Services.Select(definition => new FargateMicroservice(scope, definition.Name, new FargateMicroserviceProps
        {
            Definition = definition,
            Cluster = cluster.Cluster,
            Network = foundation.Network,
            Settings = settings.Hosting,
            Logs = logs,
            Image = new ServiceImage(scope, $"{definition.Name}-image", new ServiceImageProps
            {
                Definition = definition,
                DeployedFolders = deployedFolders,
                SolutionRoot = props.SolutionRoot,
                Architecture = settings.Hosting.Architecture,
            }),
        })).ToList();
        services.ForEach(foundation.Database.Connect);

        var authorizer = new JwtAuthorizer(this, "Authorizer", new JwtAuthorizerProps
        {
            Settings = settings.Authorizer,
            RolesTable = foundation.Roles.Table,
            Logs = logs,
            SolutionRoot = props.SolutionRoot,
            MetricNamespace = props.ApplicationName,
        });
        var throughRestApi = new RestIngressProps
        {
            ApiName = props.ApplicationName,
            Network = foundation.Network,
            Services = services,
            Access = new RestApiJwtAccess(this, "Access", authorizer).Access,
            Settings = settings.RestApi,
            Logs = logs,
            DeletionProtection = settings.ProtectData,
        };
        var ingress = new NlbIngress(this, "Ingress", throughRestApi);
        _ = new Monitoring(this, "Monitoring", new MonitoringProps
        {
            Name = props.ApplicationName,
            Settings = settings.Operations,
            Metrics =
            [
                .. ingress.Metrics,
                .. services.SelectMany(service => service.Metrics),
                .. foundation.Database.Metrics,
                .. authorizer.Metrics,
            ],
        });

        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = ingress.Url });
        foreach (var service in services)
        {
            _ = new CfnOutput(this, $"{service.Definition.Name}-logs", new CfnOutputProps
            {
                Value = $"aws logs tail {service.Task.LogGroup.LogGroupName} --region {settings.Region} --follow",
                Description = $"Follows the log of {service.Definition.Name}",
            });
            if (settings.Hosting.ExecuteCommand)
            {
                _ = new CfnOutput(this, $"{service.Definition.Name}-exec", new CfnOutputProps
                {
                    Value = $"aws ecs execute-command --region {settings.Region} --cluster {cluster.Cluster.ClusterName} "
                        + $"--container {service.Definition.Name} --interactive --task <id> --command <command>",
                    Description = $"Runs a command in a container of {service.Definition.Name}",
                });
            }
        }
    }
}
