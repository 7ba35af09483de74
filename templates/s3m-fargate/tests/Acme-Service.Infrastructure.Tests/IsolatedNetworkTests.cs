namespace Acme_Service.Infrastructure.Tests;

public class IsolatedNetworkTests(SynthesizedApps apps)
{
    private static readonly string[] _waysOut =
        ["AWS::EC2::NatGateway", "AWS::EC2::InternetGateway", "AWS::EC2::EIP", "AWS::EC2::Route", "AWS::EC2::VPCGatewayAttachment"];

    private StackTemplate Network => apps.Dev.Foundation;

    [Fact]
    public void No_route_leads_out_of_the_network()
        => Assert.All(_waysOut, type => Assert.Empty(Network.All(type)));

    [Fact]
    public void Every_subnet_is_private()
        => Assert.All(Network.Properties("AWS::EC2::Subnet"), subnet => Assert.False((bool?)subnet["MapPublicIpOnLaunch"]));

    [Fact]
    public void Gateway_endpoints_lead_only_to_what_the_account_owns_and_to_image_layers()
        => Assert.All(Network.PolicyStatements("AWS::EC2::VPCEndpoint"), statement => Assert.True(
            statement["Condition"]?["StringEquals"]?["aws:ResourceAccount"] is not null
            || statement["Resource"].Joined().EndsWith("starport-layer-bucket/*", StringComparison.Ordinal)));
}
