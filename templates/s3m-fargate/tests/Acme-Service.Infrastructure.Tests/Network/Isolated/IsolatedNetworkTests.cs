using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class IsolatedNetworkTests(SynthesizedApps apps)
{
    private static readonly string[] _waysOut = ["AWS::EC2::NatGateway", "AWS::EC2::EIP", "AWS::EC2::EgressOnlyInternetGateway"];

    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void No_route_leads_out_of_the_subnets_of_services()
    {
        var subnets = Network.All("AWS::EC2::Subnet").Where(subnet => TypeOf(subnet.Value) == "Isolated").Select(subnet => subnet.Key).ToList();
        var tables = Network.Properties("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => subnets.Contains(association["SubnetId"].Target()))
            .Select(association => association["RouteTableId"].Target())
            .ToList();

        Assert.Equal(subnets.Count, tables.Count);
        Assert.DoesNotContain(Network.Properties("AWS::EC2::Route"), route => tables.Contains(route["RouteTableId"].Target()));
        Assert.All(_waysOut, type => Assert.Empty(Network.All(type)));
    }

    [Fact]
    public void The_internet_is_connected_only_for_a_load_balancer_that_faces_it()
    {
        var isPublic = apps.Dev.Stacks.SelectMany(stack => stack.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer"))
            .Any(balancer => (string?)balancer["Scheme"] == "internet-facing");

        Assert.Equal(isPublic ? 1 : 0, Network.All("AWS::EC2::InternetGateway").Count);
    }

    [Fact]
    public void Services_are_in_subnets_without_a_way_out()
    {
        var isolated = Network.All("AWS::EC2::Subnet").Where(subnet => TypeOf(subnet.Value) == "Isolated").Select(subnet => subnet.Key);

        Assert.NotEmpty(apps.Dev.Services.ServiceSubnets);
        Assert.All(apps.Dev.Services.ServiceSubnets, subnet =>
            Assert.Contains(isolated, id => ((string)subnet!["Fn::ImportValue"]!).Contains(id, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_subnet_is_private() =>
        Assert.All(Network.Properties("AWS::EC2::Subnet"), subnet => Assert.False((bool?)subnet["MapPublicIpOnLaunch"]));

    private static string? TypeOf(JsonNode subnet) =>
        (string?)subnet["Properties"]!["Tags"]!.AsArray().Single(tag => (string?)tag!["Key"] == "aws-cdk:subnet-type")!["Value"];
}
