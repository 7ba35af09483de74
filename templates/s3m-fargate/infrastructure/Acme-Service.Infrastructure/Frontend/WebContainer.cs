using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Acme_Service.Shared;
using Amazon.CDK.AWS.ECS;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

internal sealed record WebContainerProps
{
    public required ICluster Cluster { get; init; }

    public required INetwork Network { get; init; }

    public required HostingSettings Settings { get; init; }

    /// <summary>The microservices beside it.</summary>
    public required IReadOnlyList<ServiceDefinition> Services { get; init; }

    /// <summary>Folders of what is deployed by itself; the web app's own may be among them.</summary>
    public required IReadOnlyList<string> DeployedFolders { get; init; }

    public required string SolutionRoot { get; init; }

    public required LogSettings Logs { get; init; }
}

/// <summary>The host of the web app: tasks like those of a microservice.</summary>
internal sealed partial class WebContainer : Construct
{
    private const string Host = "src/Acme-Service.WebHost";

    private static readonly ServiceDefinition _definition = new()
    {
        Name = "web",
        Folder = Host,
        File = "infrastructure/Acme-Service.Infrastructure/Frontend/WebContainer.cs",
        PathPrefix = "/",
        Cpu = 256,
        Memory = 512,
        Scaling = new ServiceScaling { MinTasks = 2, MaxTasks = 6 },
    };

    /// <exception cref="SettingsException">A microservice has the web app's name.</exception>
    public WebContainer(Construct scope, string id, WebContainerProps props)
        : base(scope, id)
    {
        if (props.Services.SingleOrDefault(service => service.Name == _definition.Name) is { } namesake)
        {
            throw new SettingsException(
                [$"{namesake.File}: name \"{namesake.Name}\" is taken by the web app; give the service another name."]);
        }

        Service = new FargateMicroservice(this, "Service", new FargateMicroserviceProps
        {
            Definition = _definition,
            Cluster = props.Cluster,
            Network = props.Network,
            Settings = props.Settings,
            Logs = props.Logs,
            Image = new ServiceImage(this, "Image", new ServiceImageProps
            {
                Definition = _definition,
                DeployedFolders = [.. props.DeployedFolders.Except(Folders)],
                SolutionRoot = props.SolutionRoot,
                Architecture = props.Settings.Architecture,
            }),
        });
    }

    /// <summary>What the image is made of: the host, and the web app that it serves.</summary>
    public static IReadOnlyList<string> Folders { get; } = [Host, "src/Acme-Service.Web"];

    public FargateMicroservice Service { get; }

    public void Tell(WebConfig config)
    {
        Service.SetEnvironment(WebEnvironment.ApiUrl, config.ApiUrl);
        TellSignIn(config);
    }

    partial void TellSignIn(WebConfig config);
}
