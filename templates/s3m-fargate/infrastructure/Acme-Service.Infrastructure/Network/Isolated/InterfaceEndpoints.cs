using Amazon.CDK.AWS.EC2;

namespace Acme_Service.Infrastructure.Network;

/// <summary>The AWS services with an interface endpoint: an address in the subnets, billed by the hour and zone.</summary>
internal static class InterfaceEndpoints
{
    /// <summary>Regions opened since the end of 2023, in which Fargate tasks talk to ECS itself from within the subnets.</summary>
    private static readonly string[] _regionsWithEcsEndpoints =
        ["ap-east-2", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "ca-west-1", "mx-central-1"];

    public static IEnumerable<(AwsApi Api, InterfaceVpcEndpointAwsService Service)> For(IReadOnlySet<AwsApi> apis, string region)
    {
        // Only tasks pull their images from within the subnets.
        var runsTasks = apis.Contains(AwsApi.EcrImages);
        AwsApi[] ecs = runsTasks && _regionsWithEcsEndpoints.Contains(region) ? [AwsApi.Ecs, AwsApi.EcsAgent, AwsApi.EcsTelemetry] : [];
        foreach (var api in apis.Union(ecs).Order())
        {
            if (ServiceOf(api) is { } service)
            {
                yield return (api, service);
            }
        }
    }

    private static InterfaceVpcEndpointAwsService? ServiceOf(AwsApi api) => api switch
    {
        AwsApi.EcrApi => InterfaceVpcEndpointAwsService.ECR,
        AwsApi.EcrImages => InterfaceVpcEndpointAwsService.ECR_DOCKER,
        AwsApi.Logs => InterfaceVpcEndpointAwsService.CLOUDWATCH_LOGS,
        AwsApi.SecretsManager => InterfaceVpcEndpointAwsService.SECRETS_MANAGER,
        AwsApi.ExecuteCommand => InterfaceVpcEndpointAwsService.SSM_MESSAGES,
        AwsApi.Ecs => InterfaceVpcEndpointAwsService.ECS,
        AwsApi.EcsAgent => InterfaceVpcEndpointAwsService.ECS_AGENT,
        AwsApi.EcsTelemetry => InterfaceVpcEndpointAwsService.ECS_TELEMETRY,
        _ => null,
    };
}
