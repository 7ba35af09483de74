#if (!UseNoAuth)
using Acme_Service.Infrastructure.Access;
#endif
#if (UseSpa || UseContainer)
using Acme_Service.Infrastructure.Frontend;
#endif
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

#if (!UseLambda || UseContainer)
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
#if (UseSpa)
            WebCode.Project,
#elif (UseContainer)
            .. WebContainer.Folders,
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

#if (UseSpa)
        var site = new StaticSite(this, "Site", new StaticSiteProps
        {
            Settings = settings.StaticSite,
            ProtectData = settings.ProtectData,
        });
#elif (UseContainer)
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
#endif
#if (UsePublicAlb || UseContainer)
        var publicAlb = new PublicAlb(this, "PublicAlb", new PublicAlbProps
        {
            ApplicationName = props.ApplicationName,
            Network = foundation.Network,
            Environment = settings,
#if (UseJwt || UseCognito)
            RequiresHttps = true,
#endif
#if (UseContainer)
            Website = web.Service,
#endif
        });
#endif
#if (UseSpa)
        var webUrl = site.Url;
#elif (UseContainer)
        var webUrl = publicAlb.Url;
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
#elif (UseCognito)
        var client = new CognitoClient(this, "Client", new CognitoClientProps
        {
            ApplicationName = props.ApplicationName,
            Users = foundation.Users,
#if (UseSpa || UseContainer)
            CallbackUrls = [.. settings.Cognito.CallbackUrls, webUrl + "/"],
#else
            CallbackUrls = settings.Cognito.CallbackUrls,
#endif
        });
        services.ForEach(client.Connect);
#endif
#if (UseNlb || UseRestAlb || UseNlbAlb || UseLambda)
        var throughRestApi = new RestIngressProps
        {
            ApiName = props.ApplicationName,
#if (UseJwt)
            Access = new RestApiJwtAccess(this, "Access", authorizer).Access,
#elif (UseCognito)
            Access = new RestApiCognitoAccess(this, "Access", client).Access,
#else
            Access = RestApiOpenAccess.Access,
#endif
            Settings = settings.RestApi,
#if (UseSpa || UseContainer)
            WebOrigin = webUrl,
#endif
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
#elif (UseCognito)
            Access = HttpApiCognitoAccess.For(client),
#else
            Access = HttpApiOpenAccess.Access,
#endif
            Settings = settings.HttpApi,
#if (UseSpa || UseContainer)
            WebOrigin = webUrl,
#endif
            Logs = logs,
            DeletionProtection = settings.ProtectData,
        });
#elif (UsePublicAlb)
        var ingress = new PublicAlbIngress(this, "Ingress", new PublicAlbIngressProps
        {
            Balancer = publicAlb,
            Services = services,
#if (UseCognito)
            Tokens = AlbCognitoAccess.For(client),
#else
            Tokens = null,
#endif
            Settings = settings.PublicApi,
#if (UseSpa)
            WebOrigin = webUrl,
#endif
        });
#else
        _ = new ServiceConnectMesh(this, "Mesh", new ServiceConnectMeshProps
        {
            Name = props.ApplicationName,
            Services = services,
            Logs = logs,
        });
#endif
#if (UseSpa || UseContainer)
        var webConfig = new WebConfig
        {
#if (UsePublicAlb && UseContainer)
            // The load balancer serves both.
            ApiUrl = "",
#else
            ApiUrl = ingress.Url,
#endif
#if (UseJwt)
            SignIn = new SignIn
            {
                Authority = settings.Authorizer.Issuers[0].OriginalString,
                ClientId = settings.SignIn.ClientId,
                Scope = settings.SignIn.Scope,
            },
#elif (UseCognito)
            SignIn = new SignIn { Authority = client.Issuer, ClientId = client.ClientId, Scope = $"openid profile email {client.Scope}" },
#endif
        };
#endif
#if (UseSpa)
        _ = new SiteContent(this, "SiteContent", new SiteContentProps
        {
            Bucket = site.Bucket,
            SolutionRoot = props.SolutionRoot,
            Config = webConfig,
            Logs = logs,
        });
#elif (UseContainer)
        web.Tell(webConfig);
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
#if (UsePublicAlb || UseContainer)
                .. publicAlb.Metrics,
#endif
#if (UseContainer)
                .. web.Service.Metrics,
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

#if (UsePublicAlb || UseContainer)
        _ = new CfnOutput(this, "PublicAlbDnsName", new CfnOutputProps
        {
            Value = publicAlb.LoadBalancer.LoadBalancerDnsName,
            Description = "What the DNS record of a domain points to where no hosted zone is given",
        });
#endif
#if (UseSpa || UseContainer)
        _ = new CfnOutput(this, "WebUrl", new CfnOutputProps { Value = webUrl });
#endif
#if (!UseNoIngress)
        _ = new CfnOutput(this, "ApiUrl", new CfnOutputProps { Value = ingress.Url });
#endif
#if (UseCognito)
        _ = new CfnOutput(this, "UserPoolId", new CfnOutputProps { Value = client.Pool.UserPoolId });
        _ = new CfnOutput(this, "ClientId", new CfnOutputProps { Value = client.ClientId });
        _ = new CfnOutput(this, "SignInUrl", new CfnOutputProps
        {
            Value = foundation.Users.SignInUrl,
            Description = $"Users get tokens here, with the scope {client.Scope}",
        });
#endif

        IEnumerable<IMicroservice> hosted = services;
#if (UseContainer)
        hosted = hosted.Append(web.Service);
#endif
        foreach (var command in hosted.SelectMany(service => service.Commands))
        {
            _ = new CfnOutput(this, command.Id, new CfnOutputProps { Value = command.CommandLine, Description = command.Description });
        }
    }
}
