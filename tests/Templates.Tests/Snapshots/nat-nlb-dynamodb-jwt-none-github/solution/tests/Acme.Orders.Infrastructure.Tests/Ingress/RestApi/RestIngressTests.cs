namespace Acme.Orders.Infrastructure.Tests;

public class RestIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

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
}
