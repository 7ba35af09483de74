using TemplateGenerator.CloudFormation;

namespace Presets.Tests.Acceptance;

/// <summary>Assertions on networks that several systems share.</summary>
internal static class Network
{
    private const string Everywhere = "0.0.0.0/0";

    /// <summary>Whether a route of the subnet leads to an internet gateway. No subnet of ours gives addresses of itself.</summary>
    public static bool IsPublic(this CloudTemplate foundation, CloudResource subnet)
    {
        var tables = foundation.OfType("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => association["SubnetId"].Target() == subnet.Id)
            .Select(association => association["RouteTableId"].Target())
            .ToList();
        return foundation.OfType("AWS::EC2::Route").Any(route =>
            tables.Contains(route["RouteTableId"].Target()) && foundation.Find(route["GatewayId"])?.Type == "AWS::EC2::InternetGateway");
    }

    /// <summary>Default routes of the public or of the private subnets.</summary>
    public static IReadOnlyList<CloudResource> DefaultRoutes(CloudTemplate foundation, bool isPublic)
    {
        var subnets = foundation.OfType("AWS::EC2::Subnet").Where(subnet => foundation.IsPublic(subnet) == isPublic).Select(subnet => subnet.Id);
        var tables = foundation.OfType("AWS::EC2::SubnetRouteTableAssociation")
            .Where(association => subnets.Contains(association["SubnetId"].Target()))
            .Select(association => association["RouteTableId"].Target())
            .ToList();

        Assert.NotEmpty(tables);
        return [.. foundation.OfType("AWS::EC2::Route")
            .Where(route => tables.Contains(route["RouteTableId"].Target()) && (string?)route["DestinationCidrBlock"] == Everywhere)];
    }

    public static void AssertNatGatewayInPublicSubnet(CloudTemplate foundation)
    {
        var nat = foundation.One("AWS::EC2::NatGateway");

        Assert.Equal("AWS::EC2::EIP", foundation.WithId(nat["AllocationId"].Target()).Type);
        Assert.True(foundation.IsPublic(foundation.WithId(nat["SubnetId"].Target())));
    }

    public static void AssertPrivateRoutesLeadToNat(CloudTemplate foundation)
    {
        var subnets = foundation.OfType("AWS::EC2::Subnet").Count(subnet => !foundation.IsPublic(subnet));
        var routes = DefaultRoutes(foundation, isPublic: false);

        Assert.Equal(subnets, routes.Count);
        Assert.All(routes, route => Assert.Equal("AWS::EC2::NatGateway", foundation.WithId(route["NatGatewayId"].Target()).Type));
    }

    public static void AssertPrivateTasks(CloudResource service)
    {
        var network = service["NetworkConfiguration"]!["AwsvpcConfiguration"]!;

        Assert.Equal("DISABLED", (string?)network["AssignPublicIp"]);
        Assert.All(network["Subnets"]!.AsArray(), subnet => Assert.Contains("Workloads", subnet.Target(), StringComparison.Ordinal));
    }
}
