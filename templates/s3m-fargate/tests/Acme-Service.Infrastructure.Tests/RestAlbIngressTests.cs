using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class RestAlbIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void There_is_no_other_load_balancer_on_the_way()
        => Assert.Single(Services.All("AWS::ElasticLoadBalancingV2::LoadBalancer"));

    [Fact]
    public void Requests_go_through_the_link_to_the_load_balancer()
    {
        var link = Assert.Single(Services.All("AWS::ApiGatewayV2::VpcLink")).Key;

        Assert.Equal(2, Integrations(Services).Count());
        Assert.All(Integrations(Services), integration =>
        {
            Assert.Equal(("VPC_LINK", link), ((string?)integration["ConnectionType"], integration["ConnectionId"].Target()));
            Assert.Equal(Services.LoadBalancer("application").Key, integration["IntegrationTarget"].Target());
        });
    }

    [Fact]
    public void No_stage_gets_into_the_path()
        => Assert.All(Integrations(Services), integration =>
            Assert.Matches("^http://{}:80/api(/{proxy})?$", integration["Uri"].Joined()));

    [Fact]
    public void Three_services_share_the_link_and_the_port()
    {
        var services = apps.ThreeServices.Services;
        string[] origins =
        [
            "http://{}:80/billing", "http://{}:80/billing/{proxy}",
            "http://{}:80/catalog", "http://{}:80/catalog/{proxy}",
            "http://{}:80/orders", "http://{}:80/orders/{proxy}",
        ];

        Assert.Single(services.All("AWS::ApiGatewayV2::VpcLink"));
        Assert.Single(services.All("AWS::ElasticLoadBalancingV2::Listener"));
        Assert.Equal(origins, Integrations(services).Select(integration => integration["Uri"].Joined()).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Integrations(StackTemplate services)
        => services.Properties("AWS::ApiGateway::Method")
            .Where(method => (string?)method["HttpMethod"] == "ANY").Select(method => method["Integration"]!);
}
