using Acme_Service.Infrastructure.Access;
using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Ingress;
using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure;

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

#if (!UseLambda)
        var cluster = new ServiceCluster(this, "Cluster", new ServiceClusterProps
        {
            Vpc = foundation.Network.Vpc,
            Settings = settings.Hosting,
            Logs = logs,
        });
#endif
        string[] deployedFolders =
        [
            .. props.Services.Select(service => service.Folder),
#if (UseJwt)
            AuthorizerCode.Project,
#endif
        ];

        // A scope of their own, so that a service may have any name.
        var scope = new Construct(this, "Services");
#if (UseLambda)
        var architecture = settings.Lambda.Architecture;
        var services = props.Services.Select(definition => new LambdaMicroservice(scope, definition.Name, new LambdaMicroserviceProps
        {
            Settings = settings.Lambda,
#else
        var architecture = settings.Hosting.Architecture;
        var services = props.Services.Select(definition => new FargateMicroservice(scope, definition.Name, new FargateMicroserviceProps
        {
            Cluster = cluster.Cluster,
            Settings = settings.Hosting,
#endif
            Definition = definition,
            Network = foundation.Network,
            Logs = logs,
            Image = new ServiceImage(scope, $"{definition.Name}-image", new ServiceImageProps
            {
                Definition = definition,
                DeployedFolders = deployedFolders,
                SolutionRoot = props.SolutionRoot,
                Architecture = architecture,
            }),
        })).ToList();
#if (UseRds || UseDynamoDb)
        services.ForEach(foundation.Database.Connect);
#endif

#if (UseJwt)
        var authorizer = new JwtAuthorizer(this, "Authorizer", new JwtAuthorizerProps
        {
            Settings = settings.Authorizer,
            RolesTable = foundation.Roles.Table,
            Logs = logs,
            SolutionRoot = props.SolutionRoot,
            MetricNamespace = props.ApplicationName,
        });
#endif
#if (UseNlb || UseRestAlb || UseNlbAlb || UseLambda)
        var throughRestApi = new RestIngressProps
        {
            ApiName = props.ApplicationName,
#if (UseJwt)
            Access = new RestApiJwtAccess(this, "Access", authorizer).Access,
#else
            Access = RestApiOpenAccess.Access,
#endif
            Settings = settings.RestApi,
            Logs = logs,
        };
#endif
#if (UseNlb || UseRestAlb || UseNlbAlb)
        var throughBalancers = new RestBalancedIngressProps
        {
            Api = throughRestApi,
            Network = foundation.Network,
            Services = services,
            DeletionProtection = settings.ProtectData,
        };
#endif
#if (UseNlb)
        var ingress = new NlbIngress(this, "Ingress", throughBalancers);
#elif (UseRestAlb)
        var ingress = new RestAlbIngress(this, "Ingress", throughBalancers);
#elif (UseNlbAlb)
        var ingress = new NlbAlbIngress(this, "Ingress", throughBalancers);
#elif (UseLambda)
        var ingress = new LambdaIngress(this, "Ingress", new LambdaIngressProps { Api = throughRestApi, Services = services });
#elif (UseAlb)
        var ingress = new AlbIngress(this, "Ingress", new AlbIngressProps
        {
            ApiName = props.ApplicationName,
            Network = foundation.Network,
            Services = services,
#if (UseJwt)
            Access = HttpApiJwtAccess.For(authorizer),
#else
            Access = HttpApiOpenAccess.Access,
#endif
            Settings = settings.HttpApi,
            Logs = logs,
            DeletionProtection = settings.ProtectData,
        });
#endif
        _ = new Monitoring(this, "Monitoring", new MonitoringProps
        {
            Name = props.ApplicationName,
            Settings = settings.Operations,
            Metrics =
            [
#if (!UseNoIngress)
                .. ingress.Metrics,
#endif
                .. services.SelectMany(service => service.Metrics),
#if (UseRds || UseDynamoDb)
                .. foundation.Database.Metrics,
#endif
#if (UseJwt)
                .. authorizer.Metrics,
#endif
            ],
        });

#if (!UseNoIngress)
        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = ingress.Url });
#endif
        foreach (var service in services)
        {
            _ = new CfnOutput(this, $"{service.Definition.Name}-logs", new CfnOutputProps
            {
                Value = $"aws logs tail {service.LogGroupName} --region {settings.Region} --follow",
                Description = $"Follows the log of {service.Definition.Name}",
            });
#if (!UseLambda)
            if (settings.Hosting.ExecuteCommand)
            {
                _ = new CfnOutput(this, $"{service.Definition.Name}-exec", new CfnOutputProps
                {
                    Value = $"aws ecs execute-command --region {settings.Region} --cluster {cluster.Cluster.ClusterName} "
                        + $"--container {service.Definition.Name} --interactive --task <id> --command <command>",
                    Description = $"Runs a command in a container of {service.Definition.Name}",
                });
            }
#endif
        }
    }
}
