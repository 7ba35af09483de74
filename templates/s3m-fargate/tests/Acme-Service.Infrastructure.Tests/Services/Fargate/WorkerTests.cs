namespace Acme_Service.Infrastructure.Tests;

/// <summary>Services that nothing outside of the solution reaches.</summary>
public class WorkerTests(SynthesizedApps apps)
{
    private StackTemplate Solution => apps.ThreeServices.Services;

    [Fact]
    public void Nothing_leads_in_from_outside()
    {
        string[] waysIn =
        [
            "AWS::ElasticLoadBalancingV2::LoadBalancer",
            "AWS::ApiGateway::RestApi",
            "AWS::ApiGatewayV2::Api",
            "AWS::ApiGateway::VpcLink",
            "AWS::ApiGatewayV2::VpcLink",
        ];

        Assert.All(waysIn, type => Assert.Empty(Solution.All(type)));
    }

    [Fact]
    public void Nobody_reaches_a_service_that_no_other_one_calls()
    {
        var groups = Solution.Properties("AWS::ECS::Service")
            .Select(service => service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target()).ToList();

        Assert.Equal(3, groups.Count);
        Assert.All(groups, group => Assert.Empty(Solution.IngressOf(group)));
    }

    [Fact]
    public void ECS_asks_every_container_whether_it_is_well() =>
        Assert.All(Solution.Properties("AWS::ECS::TaskDefinition"), task =>
        {
            var container = task["ContainerDefinitions"]![0]!;

            Assert.NotNull(container["PortMappings"]);
            Assert.Equal(["CMD", "dotnet", $"{(string?)container["Name"]}.dll", "healthcheck"], container["HealthCheck"]!["Command"].Texts());
        });
}
