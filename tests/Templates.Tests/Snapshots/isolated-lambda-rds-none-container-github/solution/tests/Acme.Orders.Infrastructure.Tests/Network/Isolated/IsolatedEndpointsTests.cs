using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class IsolatedEndpointsTests(SynthesizedApps apps)
{
    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void Gateway_endpoints_lead_only_to_what_the_account_owns_and_to_image_layers() =>
        Assert.All(Endpoints("Gateway").SelectMany(endpoint => endpoint["PolicyDocument"]!["Statement"]!.AsArray()), statement => Assert.True(
            statement!["Condition"]?["StringEquals"]?["aws:ResourceAccount"] is not null
            || statement["Resource"].Joined().EndsWith("starport-layer-bucket/*", StringComparison.Ordinal)));

    [Fact]
    public void Endpoints_of_images_logs_and_secrets_take_callers_of_the_account_alone() =>
        Assert.All(Endpoints("Interface").Where(endpoint => !endpoint["ServiceName"].Joined().EndsWith("ssmmessages", StringComparison.Ordinal)), endpoint =>
        {
            var statement = Assert.Single(endpoint["PolicyDocument"]!["Statement"]!.AsArray());
            Assert.Equal("AWS::AccountId", statement!["Condition"]!["StringEquals"]!["aws:PrincipalAccount"].Target());
        });

    [Fact]
    public void Interface_endpoints_have_private_names_and_one_closed_security_group()
    {
        var group = Assert.Single(Endpoints("Interface").Select(endpoint => endpoint["SecurityGroupIds"]![0].Target()).Distinct());

        Assert.All(Endpoints("Interface"), endpoint => Assert.True((bool?)endpoint["PrivateDnsEnabled"]));
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

    private IEnumerable<JsonNode> Endpoints(string type) =>
        Network.Properties("AWS::EC2::VPCEndpoint").Where(endpoint => ((string?)endpoint["VpcEndpointType"] ?? "Gateway") == type);
}
