using Amazon.CDK.AWS.EC2;

namespace Acme_Service.Infrastructure.Network;

/// <summary>The AWS services with a gateway endpoint: a route, free of charge.</summary>
internal static class GatewayEndpoints
{
    private static readonly AwsApi[] _known = [AwsApi.S3, AwsApi.DynamoDb];

    public static IReadOnlyDictionary<AwsApi, GatewayVpcEndpoint> AddTo(Vpc vpc, IReadOnlySet<AwsApi> apis, SubnetSelection subnets) =>
        _known.Where(apis.Contains).ToDictionary(api => api, api => vpc.AddGatewayEndpoint($"{api}Endpoint", new GatewayVpcEndpointOptions
        {
            Service = api == AwsApi.S3 ? GatewayVpcEndpointAwsService.S3 : GatewayVpcEndpointAwsService.DYNAMODB,
            Subnets = [subnets],
        }));
}
