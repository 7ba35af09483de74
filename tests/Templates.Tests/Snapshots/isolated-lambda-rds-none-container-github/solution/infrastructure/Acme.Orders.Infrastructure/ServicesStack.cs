using Acme.Orders.Infrastructure.Frontend;
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
            .. WebContainer.Folders,
        ];

        // A scope of their own, so that a service may have any name.
        var scope = new Construct(this, "Services");
        var architecture = settings.Lambda.Architecture;
        var services = props.Services.Select(definition => new LambdaMicroservice(scope, definition.Name, new LambdaMicroserviceProps
        {
            Settings = settings.Lambda,
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
        services.ForEach(foundation.Database.Connect);

        var web = new WebContainer(this, "Web", new WebContainerProps
        {
            Cluster = cluster.Cluster,
            Network = foundation.Network,
            Settings = settings.Hosting,
            Services = props.Services,
            DeployedFolders = deployedFolders,
            SolutionRoot = props.SolutionRoot,
            Logs = logs,
        });
        var publicAlb = new PublicAlb(this, "PublicAlb", new PublicAlbProps
        {
            ApplicationName = props.ApplicationName,
            Network = foundation.Network,
            Environment = settings,
            Website = web.Service,
        });
        var webUrl = publicAlb.Url;

        var throughRestApi = new RestIngressProps
        {
            ApiName = props.ApplicationName,
            Access = RestApiOpenAccess.Access,
            Settings = settings.RestApi,
            WebOrigin = webUrl,
            Logs = logs,
        };
        var ingress = new LambdaIngress(this, "Ingress", new LambdaIngressProps { Api = throughRestApi, Services = services });
        var webConfig = new WebConfig
        {
            ApiUrl = ingress.Url,
        };
        web.Tell(webConfig);
        _ = new Monitoring(this, "Monitoring", new MonitoringProps
        {
            Name = props.ApplicationName,
            Settings = settings.Operations,
            Metrics =
            [
                .. ingress.Metrics,
                .. publicAlb.Metrics,
                .. web.Service.Metrics,
                .. services.SelectMany(service => service.Metrics),
                .. foundation.Database.Metrics,
            ],
        });

        _ = new CfnOutput(this, "PublicAlbDnsName", new CfnOutputProps
        {
            Value = publicAlb.LoadBalancer.LoadBalancerDnsName,
            Description = "What the DNS record of a domain points to where no hosted zone is given",
        });
        _ = new CfnOutput(this, "WebUrl", new CfnOutputProps { Value = webUrl });
        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = ingress.Url });

        IEnumerable<IMicroservice> hosted = services;
        hosted = hosted.Append(web.Service);
        foreach (var command in hosted.SelectMany(service => service.Commands))
        {
            _ = new CfnOutput(this, command.Id, new CfnOutputProps { Value = command.CommandLine, Description = command.Description });
        }
    }
}
