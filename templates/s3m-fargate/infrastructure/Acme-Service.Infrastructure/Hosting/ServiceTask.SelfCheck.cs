using Amazon.CDK.AWS.ECS;

namespace Acme_Service.Infrastructure.Hosting;

internal sealed partial class ServiceTask
{
    private const int CheckEverySeconds = 30;
    private const int CheckTimeoutSeconds = 5;
    private const int ChecksBeforeUnhealthy = 3;
    private const int SecondsToStart = 30;

    /// <summary>
    /// Has ECS ask the container itself whether it is well, since no load balancer does. ECS does not read the image's own
    /// HEALTHCHECK; the command is the same.
    /// </summary>
    public void CheckItself()
    {
        // The definition of a container cannot be changed in another way; the one that serves requests is the first.
        var definition = (CfnTaskDefinition)Definition.Node.DefaultChild!;
        definition.AddPropertyOverride("ContainerDefinitions.0.HealthCheck", new Dictionary<string, object>
        {
            ["Command"] = new[] { "CMD", "dotnet", $"{Path.GetFileName(_props.Definition.Folder)}.dll", "healthcheck" },
            ["Interval"] = CheckEverySeconds,
            ["Timeout"] = CheckTimeoutSeconds,
            ["Retries"] = ChecksBeforeUnhealthy,
            ["StartPeriod"] = SecondsToStart,
        });
    }
}
