namespace Acme.Orders.Infrastructure.Tests;

public class NatNetworkTests(SynthesizedApps apps)
{
    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void Development_has_one_gateway_and_production_one_in_each_zone()
    {
        Network.Cdk.ResourceCountIs("AWS::EC2::NatGateway", 1);
        apps.Prod.Foundation.Cdk.ResourceCountIs("AWS::EC2::NatGateway", 3);
    }

    [Fact]
    public void Workload_subnets_lead_out_only_through_a_gateway()
    {
        var routes = Routes("Workloads");

        Assert.NotEmpty(routes);
        Assert.All(routes, route => Assert.NotNull(route["NatGatewayId"]));
        Assert.All(routes, route => Assert.Null(route["GatewayId"]));
    }

    [Fact]
    public void Public_subnets_hold_the_gateways_and_no_workload()
    {
        var gateway = Network.One("AWS::EC2::NatGateway")["Properties"]!["SubnetId"].Target();

        Assert.Contains("Gateways", gateway, StringComparison.Ordinal);
        Assert.NotEmpty(apps.Dev.Services.ServiceSubnets);
        Assert.All(apps.Dev.Services.ServiceSubnets, subnet =>
            Assert.DoesNotContain("Gateways", subnet!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Services_may_reach_only_the_ports_of_the_settings()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders").WithSetting("nat.egressPorts", "[443, 587]").Synthesize().Services;
        var open = services.All("AWS::EC2::SecurityGroup")
            .Where(group => group.Key.StartsWith("Services", StringComparison.Ordinal))
            .SelectMany(group => group.Value["Properties"]!["SecurityGroupEgress"]?.AsArray() ?? [])
            .Where(rule => (string?)rule!["CidrIp"] == "0.0.0.0/0")
            .Select(rule => (int)rule!["ToPort"]!);

        Assert.Equal([443, 587], open.Distinct());
    }

    [Fact]
    public void An_added_zone_moves_no_subnet()
    {
        using var solution = new SolutionFolder();
        var three = solution.WithService("orders", "/orders")
            .WithSetting("availabilityZones", """["eu-west-1a", "eu-west-1b", "eu-west-1c"]""").Synthesize().Foundation.All("AWS::EC2::Subnet");

        Assert.All(Network.All("AWS::EC2::Subnet"), old => Assert.Equal(
            (string?)old.Value["Properties"]!["CidrBlock"], (string?)three[old.Key]["Properties"]!["CidrBlock"]));
    }

    [Fact]
    public void S3_is_reached_without_paying_for_the_gateway()
    {
        var endpoints = apps.Dev.Foundation.Properties("AWS::EC2::VPCEndpoint").ToList();

        Assert.All(endpoints, endpoint => Assert.Equal("Gateway", (string?)endpoint["VpcEndpointType"]));
        Assert.Contains(endpoints, endpoint => endpoint["ServiceName"].Joined().EndsWith(".s3", StringComparison.Ordinal));
    }

    private List<System.Text.Json.Nodes.JsonNode> Routes(string subnets) =>
        [.. Network.Properties("AWS::EC2::Route").Where(route => route["RouteTableId"].Target().Contains(subnets, StringComparison.Ordinal))];
}
