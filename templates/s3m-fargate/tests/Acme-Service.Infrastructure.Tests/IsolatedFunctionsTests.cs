namespace Acme_Service.Infrastructure.Tests;

public class IsolatedFunctionsTests(SynthesizedApps apps)
{
    [Fact]
    public void The_endpoints_are_those_of_the_database_only()
    {
        var names = apps.Dev.Foundation.Properties("AWS::EC2::VPCEndpoint").Select(endpoint => endpoint["ServiceName"].Joined().Split('.')[^1]);

        Assert.Equal(DatabaseEndpoints(), names);
    }

    [Fact]
    public void Regions_that_came_late_need_no_further_endpoints()
    {
        using var solution = new SolutionFolder();
        var network = solution.WithService("orders", "/orders")
            .WithSetting("region", "\"mx-central-1\"")
            .WithSetting("availabilityZones", """["mx-central-1a", "mx-central-1b"]""").Synthesize().Foundation;

        Assert.Equal(apps.Dev.Foundation.All("AWS::EC2::VPCEndpoint").Keys, network.All("AWS::EC2::VPCEndpoint").Keys);
    }

    [Fact]
    public void Functions_reach_what_has_an_endpoint_and_nothing_else()
    {
        var group = apps.Dev.Services.ServiceFunctions.Values.Single()["VpcConfig"]!["SecurityGroupIds"]![0].Target();
        var toGateways = apps.Dev.Services.All()[group]["Properties"]!["SecurityGroupEgress"]?.AsArray().Count(rule => (string?)rule!["CidrIp"] == "0.0.0.0/0");
        var toInterfaces = apps.Dev.Services.Properties("AWS::EC2::SecurityGroupEgress")
            .Count(rule => rule["DestinationSecurityGroupId"]!.ToJsonString().Contains("EndpointSecurityGroup", StringComparison.Ordinal));

        Assert.Equal(DatabaseEndpoints().Count(name => name == "dynamodb"), toGateways ?? 0);
        Assert.Equal(DatabaseEndpoints().Count(name => name == "secretsmanager"), toInterfaces);
    }

    private IEnumerable<string> DatabaseEndpoints()
    {
        if (apps.Dev.Foundation.All("AWS::RDS::DBInstance").Count > 0)
        {
            yield return "secretsmanager";
        }

        if (apps.Dev.Services.Text.Contains("dynamodb:PutItem", StringComparison.Ordinal))
        {
            yield return "dynamodb";
        }
    }
}
