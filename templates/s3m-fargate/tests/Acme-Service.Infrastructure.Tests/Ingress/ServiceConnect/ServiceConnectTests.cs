using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class ServiceConnectTests(SynthesizedApps apps)
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
    public void Every_service_is_found_by_its_name_and_port()
    {
        var space = Solution.All("AWS::ServiceDiscovery::HttpNamespace").Keys.Single();
        var names = Connections().Select(connection =>
        {
            var offered = connection["Services"]![0]!;
            Assert.Equal(space, connection["Namespace"].Target());
            Assert.True((bool?)connection["Enabled"]);
            Assert.Equal(8080, (int?)offered["ClientAliases"]![0]!["Port"]);
            Assert.Equal((string?)offered["PortName"], (string?)offered["ClientAliases"]![0]!["DnsName"]);
            return (string?)offered["PortName"];
        });

        Assert.Equal(["billing", "catalog", "orders"], names.Order());
    }

    [Fact]
    public void The_port_that_a_service_offers_is_one_of_its_container()
    {
        var ports = Solution.Properties("AWS::ECS::TaskDefinition")
            .SelectMany(task => task["ContainerDefinitions"]!.AsArray())
            .SelectMany(container => container!["PortMappings"]?.AsArray() ?? [])
            .Select(port => (string?)port!["Name"]);

        Assert.Equal(Connections().Select(connection => (string?)connection["Services"]![0]!["PortName"]).Order(), ports.Order());
    }

    [Fact]
    public void A_service_is_reached_by_the_other_services_and_by_nobody_else()
    {
        var groups = Solution.Properties("AWS::ECS::Service")
            .Select(service => service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target()).ToList();

        Assert.All(groups, group => Assert.Equal(
            groups.Where(other => other != group).Order(),
            Solution.IngressOf(group).Select(rule => rule["SourceSecurityGroupId"].Target()).Order()));
        Assert.All(groups.SelectMany(Solution.IngressOf), rule => Assert.Equal((8080, 8080), ((int)rule["FromPort"]!, (int)rule["ToPort"]!)));
    }

    [Fact]
    public void A_service_may_call_the_others()
    {
        var calls = Solution.Properties("AWS::EC2::SecurityGroupEgress").Where(rule => (int?)rule["ToPort"] == 8080).ToList();

        Assert.Equal(6, calls.Count);
        Assert.All(calls, call => Assert.NotNull(call["DestinationSecurityGroupId"]));
    }

    [Fact]
    public void ECS_asks_every_container_whether_it_is_well() =>
        Assert.All(Solution.Properties("AWS::ECS::TaskDefinition"), task =>
        {
            var container = task["ContainerDefinitions"]![0]!;

            Assert.NotNull(container["PortMappings"]);
            Assert.Equal(["CMD", "dotnet", $"{(string?)container["Name"]}.dll", "healthcheck"], container["HealthCheck"]!["Command"].Texts());
        });

    private IEnumerable<JsonNode> Connections() =>
        Solution.Properties("AWS::ECS::Service").Select(service => service["ServiceConnectConfiguration"]!);
}
