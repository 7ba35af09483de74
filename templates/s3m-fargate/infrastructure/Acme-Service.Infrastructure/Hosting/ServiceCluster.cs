using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Constructs;

namespace Acme_Service.Infrastructure.Hosting;

internal sealed record ServiceClusterProps
{
    public required IVpc Vpc { get; init; }

    public required HostingSettings Settings { get; init; }

    public required LogSettings Logs { get; init; }
}

/// <summary>The cluster that all services of an environment run in.</summary>
internal sealed class ServiceCluster : Construct
{
    public ServiceCluster(Construct scope, string id, ServiceClusterProps props)
        : base(scope, id)
    {
        var cluster = new Cluster(this, "Cluster", new ClusterProps
        {
            Vpc = props.Vpc,
            EnableFargateCapacityProviders = true,
            ExecuteCommandConfiguration = props.Settings.ExecuteCommand ? SessionLog(props.Logs) : null,
        });

        // CDK 2.176 has ContainerInsightsV2 for it, and makes the property of 2.160 obsolete.
        ((CfnCluster)cluster.Node.DefaultChild!).ClusterSettings = new[]
        {
            new CfnCluster.ClusterSettingsProperty
            {
                Name = "containerInsights",
                Value = props.Settings.ContainerInsights ? "enabled" : "disabled",
            },
        };
        Cluster = cluster;
    }

    public ICluster Cluster { get; }

    /// <summary>What tasks call by themselves: to be pulled, to log and, where allowed, to be entered.</summary>
    public static IEnumerable<AwsApi> ApisOf(HostingSettings settings)
    {
        AwsApi[] always = [AwsApi.EcrApi, AwsApi.EcrImages, AwsApi.S3, AwsApi.Logs];
        return settings.ExecuteCommand ? [.. always, AwsApi.ExecuteCommand] : always;
    }

    private ExecuteCommandConfiguration SessionLog(LogSettings logs) => new()
    {
        Logging = ExecuteCommandLogging.OVERRIDE,
        LogConfiguration = new ExecuteCommandLogConfiguration { CloudWatchLogGroup = logs.Group(this, "Sessions") },
    };
}
