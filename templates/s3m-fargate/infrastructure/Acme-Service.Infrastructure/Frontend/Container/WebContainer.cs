using System.Globalization;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Infrastructure.Settings;
using Acme_Service.Shared;
using Constructs;

namespace Acme_Service.Infrastructure.Frontend;

/// <summary>The host of the web app: tasks like those of a microservice.</summary>
internal sealed class WebContainer : Construct, IOperable
{
    private const string Host = "src/Acme-Service.WebHost";

    private static readonly ServiceDefinition _definition = new()
    {
        Name = "web",
        Folder = Host,
        File = "infrastructure/Acme-Service.Infrastructure/Frontend/Container/WebContainer.cs",
        PathPrefix = "/",
        Cpu = 256,
        Memory = 512,
        Scaling = new ServiceScaling { MinTasks = 2, MaxTasks = 6 },
    };

    /// <exception cref="SettingsException">A microservice has the web app's name.</exception>
    public WebContainer(Construct scope, string id, Deployment deployment, ServiceCluster cluster)
        : base(scope, id)
    {
        if (deployment.Services.SingleOrDefault(service => service.Name == _definition.Name) is { } namesake)
        {
            throw new SettingsException(
                [$"{namesake.File}: name \"{namesake.Name}\" is taken by the web app; give the service another name."]);
        }

        Service = new FargateMicroservice(this, "Service", new FargateMicroserviceProps
        {
            Deployment = deployment,
            Definition = _definition,
            Cluster = cluster,
            Image = new ServiceImage(this, "Image", new ServiceImageProps
            {
                Deployment = deployment,
                Folders = Folders,
                Architecture = deployment.Settings.Fargate.Architecture,
            }),
        });
        Service.SetEnvironment(WebEnvironment.DrainSeconds, ServiceTask.DrainSeconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Folders of the image: the host, and the web app that it serves.</summary>
    public static IReadOnlyList<string> Folders { get; } = [Host, "src/Acme-Service.Web"];

    public FargateMicroservice Service { get; }

    public IEnumerable<AlarmDefinition> Alarms => Service.Alarms;

    public IEnumerable<StackOutput> Outputs => Service.Outputs;

    /// <summary>Sets the configuration that the host serves as config.json.</summary>
    public void Configure(WebConfig config)
    {
        Service.SetEnvironment(WebEnvironment.ApiUrl, config.ApiUrl);
#if (!UseNoAuth)
        Service.SetEnvironment(WebEnvironment.SignInAuthority, config.SignIn.Authority);
        Service.SetEnvironment(WebEnvironment.SignInClientId, config.SignIn.ClientId);
        Service.SetEnvironment(WebEnvironment.SignInScope, config.SignIn.Scope);
        Service.SetEnvironment(WebEnvironment.SignInOrigins, string.Join(' ', config.SignIn.Origins));
#endif
    }
}
