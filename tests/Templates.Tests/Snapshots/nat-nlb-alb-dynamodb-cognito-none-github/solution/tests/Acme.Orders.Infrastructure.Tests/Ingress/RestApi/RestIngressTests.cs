using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class RestIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private string OuterGroup => Services.LoadBalancer("network").Value["SecurityGroups"]![0].Target();

    private string InnerGroup => Services.LoadBalancer("application").Value["SecurityGroups"]![0].Target();

    [Fact]
    public void Only_the_outer_load_balancer_reaches_the_inner_one()
    {
        var rule = Assert.Single(Services.IngressOf(InnerGroup));

        Assert.Equal((OuterGroup, 80, 80), (rule["SourceSecurityGroupId"].Target(), (int)rule["FromPort"]!, (int)rule["ToPort"]!));
    }

    [Fact]
    public void The_outer_load_balancer_reaches_only_the_inner_one()
    {
        var rule = Assert.Single(Services.Properties("AWS::EC2::SecurityGroupEgress"), rule => rule["GroupId"].Target() == OuterGroup);

        Assert.Equal((InnerGroup, 80), (rule["DestinationSecurityGroupId"].Target(), (int)rule["ToPort"]!));
    }

    [Fact]
    public void The_inner_load_balancer_is_the_target_of_the_outer_one_at_the_port_where_it_listens()
    {
        var targets = Chained(Services).Value["Properties"]!;
        var target = Assert.Single(targets["Targets"]!.AsArray())!;
        var listener = ListenerOf("application");

        Assert.Equal("TCP", (string?)targets["Protocol"]);
        Assert.Equal(Services.LoadBalancer("application").Key, target["Id"].Target());
        Assert.Equal(((int)listener.Value["Properties"]!["Port"]!, 80), ((int)target["Port"]!, (int)targets["Port"]!));
        Assert.Contains(listener.Key, Chained(Services).Value["DependsOn"].Texts());
    }

    [Fact]
    public void The_target_group_of_the_inner_load_balancer_sets_no_attribute_as_AWS_would_refuse_it() =>
        Assert.Null(Chained(Services).Value["Properties"]!["TargetGroupAttributes"]);

    [Fact]
    public void The_health_check_asks_the_inner_load_balancer_itself()
    {
        var targets = Chained(Services).Value["Properties"]!;
        var answer = ListenerOf("application").Value["Properties"]!["DefaultActions"]![0]!["FixedResponseConfig"]!;

        Assert.Equal(("HTTP", "/"), ((string?)targets["HealthCheckProtocol"], (string?)targets["HealthCheckPath"]));
        Assert.Equal((string?)answer["StatusCode"], (string?)targets["Matcher"]!["HttpCode"]);
    }

    [Fact]
    public void Three_services_share_the_link_and_the_port()
    {
        var services = apps.ThreeServices.Services;
        var methods = services.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] == "ANY");

        services.Cdk.ResourceCountIs("AWS::ApiGateway::VpcLink", 1);
        services.Cdk.ResourceCountIs("AWS::ElasticLoadBalancingV2::Listener", 2);
        Assert.All(methods, method =>
            Assert.StartsWith("http://{}:80/", method["Integration"]!["Uri"].Joined(), StringComparison.Ordinal));
    }

    private static KeyValuePair<string, JsonNode> Chained(StackTemplate services) =>
        services.All("AWS::ElasticLoadBalancingV2::TargetGroup").Single(group => (string?)group.Value["Properties"]!["TargetType"] == "alb");

    private KeyValuePair<string, JsonNode> ListenerOf(string type) =>
        Services.All("AWS::ElasticLoadBalancingV2::Listener").Single(listener =>
            listener.Value["Properties"]!["LoadBalancerArn"].Target() == Services.LoadBalancer(type).Key);
}
