namespace Acme.Orders.Infrastructure.Tests;

public class IsolatedEndpointsTests(SynthesizedApps apps)
{
    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void Gateway_endpoints_lead_only_to_what_the_account_owns_and_to_image_layers() =>
        Assert.All(Network.PolicyStatements("AWS::EC2::VPCEndpoint"), statement => Assert.True(
            statement["Condition"]?["StringEquals"]?["aws:ResourceAccount"] is not null
            || statement["Resource"].Joined().EndsWith("starport-layer-bucket/*", StringComparison.Ordinal)));

    [Fact]
    public void Interface_endpoints_have_private_names_and_one_closed_security_group()
    {
        var endpoints = Network.Properties("AWS::EC2::VPCEndpoint").Where(endpoint => (string?)endpoint["VpcEndpointType"] == "Interface").ToList();
        var group = Assert.Single(endpoints.Select(endpoint => endpoint["SecurityGroupIds"]![0].Target()).Distinct());

        Assert.All(endpoints, endpoint => Assert.True((bool?)endpoint["PrivateDnsEnabled"]));
        Assert.Null(Network.All("AWS::EC2::SecurityGroup")[group]["Properties"]!["SecurityGroupIngress"]);
    }

    [Fact]
    public void Development_pays_for_endpoints_in_one_zone_and_production_in_all()
    {
        Assert.Equal([1], Zones(Network));
        Assert.Equal([3], Zones(apps.Prod.Foundation));
    }

    private static IEnumerable<int> Zones(StackTemplate network) =>
        network.Properties("AWS::EC2::VPCEndpoint").Select(endpoint => endpoint["SubnetIds"]?.AsArray().Count ?? 0).Where(count => count > 0).Distinct();
}
