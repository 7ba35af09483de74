#if (!UseNlb)
using System.Text.Json.Nodes;

#endif
namespace Acme_Service.Infrastructure.Tests;

public class RestIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;
#if (UseNlb)

    [Fact]
    public void The_load_balancer_can_reach_the_services_and_nothing_else()
    {
        var group = Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer")["Properties"]!["SecurityGroups"]![0].Target();
        var rule = Assert.Single(Services.Properties("AWS::EC2::SecurityGroupEgress"), rule => rule["GroupId"].Target() == group);
        var service = Services.One("AWS::ECS::Service")["Properties"]!["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0];

        Assert.Equal(service.Target(), rule["DestinationSecurityGroupId"].Target());
        Assert.Equal(8080, (int?)rule["ToPort"]);
    }

    [Fact]
    public void The_service_answers_at_its_listener_port_and_is_checked_by_HTTP()
    {
        var listener = Services.One("AWS::ElasticLoadBalancingV2::Listener")["Properties"]!;
        var targets = Services.One("AWS::ElasticLoadBalancingV2::TargetGroup")["Properties"]!;

        Assert.Equal((80, "TCP"), ((int)listener["Port"]!, (string?)listener["Protocol"]));
        Assert.Equal(("ip", "TCP", 8080), ((string?)targets["TargetType"], (string?)targets["Protocol"], (int)targets["Port"]!));
        Assert.Equal(("HTTP", "/health/ready"), ((string?)targets["HealthCheckProtocol"], (string?)targets["HealthCheckPath"]));
    }

    [Fact]
    public void Three_services_have_three_ports_behind_one_link()
    {
        var services = apps.ThreeServices.Services;
        var ports = services.Properties("AWS::ElasticLoadBalancingV2::Listener").Select(listener => (int)listener["Port"]!).ToList();

        services.Cdk.ResourceCountIs("AWS::ApiGateway::VpcLink", 1);
        Assert.Equal(3, ports.Distinct().Count());
        Assert.All(ports, port => Assert.Contains(services.Properties("AWS::ApiGateway::Method"), method =>
            method["Integration"]!["Uri"].Joined().StartsWith($"http://{{}}:{port}/", StringComparison.Ordinal)));
    }
#elif (UseRestAlb)

    [Fact]
    public void There_is_no_other_load_balancer_on_the_way() =>
        Assert.Single(Services.All("AWS::ElasticLoadBalancingV2::LoadBalancer"));

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
    public void No_stage_gets_into_the_path() =>
        Assert.All(Integrations(Services), integration =>
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

    private static IEnumerable<JsonNode> Integrations(StackTemplate services) =>
        services.Properties("AWS::ApiGateway::Method")
            .Where(method => (string?)method["HttpMethod"] == "ANY").Select(method => method["Integration"]!);
#elif (UseNlbAlb)

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
#else

    [Fact]
    public void Any_method_of_a_path_and_of_all_below_it_calls_the_live_version()
    {
        var function = Services.ServiceFunctions.Keys.Single();
        var alias = Services.All("AWS::Lambda::Alias").Single(alias => alias.Value["Properties"]!["FunctionName"].Target() == function).Key;
        var methods = Proxies(Services).ToList();

        Assert.Equal(["api", "{proxy+}"], methods.Select(method => PathPart(Services, method)).Order());
        Assert.All(methods, method =>
        {
            Assert.Equal("ANY", (string?)method["HttpMethod"]);
            Assert.Equal(("AWS_PROXY", "POST"), ((string?)method["Integration"]!["Type"], (string?)method["Integration"]!["IntegrationHttpMethod"]));
            Assert.Contains($"\"{alias}\"", method["Integration"]!["Uri"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Only_this_API_may_call_a_function_and_only_for_its_paths()
    {
        var permissions = apps.ThreeServices.Services.Properties("AWS::Lambda::Permission")
            .Where(permission => permission["FunctionName"].Target().StartsWith("Servicesorders", StringComparison.Ordinal)).ToList();

        Assert.All(permissions, permission => Assert.Equal("apigateway.amazonaws.com", (string?)permission["Principal"]));
        Assert.Equal(["/*/orders", "/*/orders/*"], permissions.Select(permission => permission["SourceArn"].Joined().Split("{}")[^1]).Order());
    }

    [Fact]
    public void Each_service_answers_at_paths_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders", "{proxy+}", "{proxy+}", "{proxy+}"],
            Proxies(apps.ThreeServices.Services).Select(method => PathPart(apps.ThreeServices.Services, method)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_function_is_told_which_headers_a_client_may_not_write() =>
        Assert.All(Services.ServiceVariables, variables => Assert.NotNull(variables["GATEWAY_CONTEXT_HEADERS"]));

    [Fact]
    public void There_is_neither_a_load_balancer_nor_a_link_in_between() =>
        Assert.DoesNotContain(Services.All().Values, resource =>
            (string?)resource["Type"] is "AWS::ElasticLoadBalancingV2::LoadBalancer" or "AWS::ApiGateway::VpcLink");

    private static IEnumerable<JsonNode> Proxies(StackTemplate stack) =>
        stack.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS");

    private static string? PathPart(StackTemplate stack, JsonNode method) =>
        (string?)stack.All()[method["ResourceId"].Target()]["Properties"]!["PathPart"];
#endif
}
