namespace Acme_Service.Infrastructure.Tests;

public class NatTasksTests(SynthesizedApps apps)
{
    [Fact]
    public void S3_is_reached_without_paying_for_the_gateway()
    {
        var endpoints = apps.Dev.Foundation.Properties("AWS::EC2::VPCEndpoint").ToList();

        Assert.All(endpoints, endpoint => Assert.Equal("Gateway", (string?)endpoint["VpcEndpointType"]));
        Assert.Contains(endpoints, endpoint => endpoint["ServiceName"].Joined().EndsWith(".s3", StringComparison.Ordinal));
    }
}
