using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Amazon.CDK.AWS.ECS;
using Constructs;

namespace Acme_Service.Infrastructure.Services;

/// <summary>The cluster that all tasks of an environment run in, and the network around it.</summary>
internal sealed class ServiceCluster : Construct
{
    public ServiceCluster(Construct scope, string id, Deployment deployment, INetwork network)
        : base(scope, id)
    {
        var settings = deployment.Settings.Fargate;
        var cluster = new Cluster(this, "Cluster", new ClusterProps
        {
            Vpc = network.Vpc,
            EnableFargateCapacityProviders = true,
            ExecuteCommandConfiguration = settings.ExecuteCommand ? SessionLog(deployment.Logs) : null,
        });

        // CDK 2.176 has ContainerInsightsV2 for it, and makes the property of 2.160 obsolete.
        ((CfnCluster)cluster.Node.DefaultChild!).ClusterSettings = new[]
        {
            new CfnCluster.ClusterSettingsProperty
            {
                Name = "containerInsights",
                Value = settings.ContainerInsights ? "enabled" : "disabled",
            },
        };
        if (!settings.ContainerInsights)
        {
            Accepted.At(cluster, "fargate.containerInsights is false: AWS bills metrics of every task.", "AwsSolutions ECS4");
        }

        Cluster = cluster;
        Network = network;
    }

    public ICluster Cluster { get; }

    public INetwork Network { get; }

    /// <summary>AWS services that every task calls: for its image, its log and, where allowed, for sessions in its containers.</summary>
    public static IEnumerable<AwsApi> ApisOf(FargateSettings settings)
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
