using Acme.Orders.Infrastructure.Access;
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
            AuthorizerCode.Project,
            WebCode.Project,
        ];

        // A scope of their own, so that a service may have any name.
        var scope = new Construct(this, "Services");
        var architecture = settings.Hosting.Architecture;
        var services = props.Services.Select(definition => new FargateMicroservice(scope, definition.Name, new FargateMicroserviceProps
        {
            Cluster = cluster.Cluster,
            Settings = settings.Hosting,
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

        var site = new StaticSite(this, "Site", new StaticSiteProps
        {
            Settings = settings.StaticSite,
            ProtectData = settings.ProtectData,
        });
        var webUrl = site.Url;

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
            Access = new RestApiJwtAccess(this, "Access", authorizer).Access,
            Settings = settings.RestApi,
            WebOrigin = webUrl,
            Logs = logs,
        };
        var throughBalancers = new RestBalancedIngressProps
        {
            Api = throughRestApi,
            Network = foundation.Network,
            Services = services,
            DeletionProtection = settings.ProtectData,
        };
        var ingress = new NlbIngress(this, "Ingress", throughBalancers);
        var webConfig = new WebConfig
        {
            ApiUrl = ingress.Url,
            SignIn = new SignIn
            {
                Authority = settings.Authorizer.Issuers[0].OriginalString,
                ClientId = settings.SignIn.ClientId,
                Scope = settings.SignIn.Scope,
            },
        };
        _ = new SiteContent(this, "SiteContent", new SiteContentProps
        {
            Bucket = site.Bucket,
            SolutionRoot = props.SolutionRoot,
            Config = webConfig,
            Logs = logs,
        });
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

        _ = new CfnOutput(this, "WebUrl", new CfnOutputProps { Value = webUrl });
        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = ingress.Url });

        IEnumerable<IMicroservice> hosted = services;
        foreach (var command in hosted.SelectMany(service => service.Commands))
        {
            _ = new CfnOutput(this, command.Id, new CfnOutputProps { Value = command.CommandLine, Description = command.Description });
        }
    }
}
