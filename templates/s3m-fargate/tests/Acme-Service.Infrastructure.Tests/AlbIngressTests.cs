namespace Acme_Service.Infrastructure.Tests;

public class AlbIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private string LinkGroup => Services.One("AWS::ApiGatewayV2::VpcLink")["Properties"]!["SecurityGroupIds"]![0].Target();

    private string BalancerGroup => Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer")["Properties"]!["SecurityGroups"]![0].Target();

    [Fact]
    public void The_load_balancer_is_internal_and_drops_malformed_headers()
    {
        var balancer = Services.One("AWS::ElasticLoadBalancingV2::LoadBalancer")["Properties"]!;

        Assert.Equal(("application", "internal"), ((string?)balancer["Type"], (string?)balancer["Scheme"]));
        Assert.Contains(balancer["LoadBalancerAttributes"]!.AsArray(), attribute =>
            (string?)attribute!["Key"] == "routing.http.drop_invalid_header_fields.enabled" && (string?)attribute["Value"] == "true");
    }

    [Fact]
    public void Only_the_link_reaches_the_load_balancer()
    {
        var rule = Assert.Single(Services.Properties("AWS::EC2::SecurityGroupIngress"), rule =>
            rule["GroupId"]!.ToJsonString().Contains(BalancerGroup, StringComparison.Ordinal));

        Assert.Equal((LinkGroup, 80), (rule["SourceSecurityGroupId"].Target(), (int)rule["ToPort"]!));
        Assert.Null(Services.All("AWS::EC2::SecurityGroup")[BalancerGroup]["Properties"]!["SecurityGroupIngress"]);
    }

    [Fact]
    public void The_link_reaches_only_the_load_balancer()
    {
        var rule = Assert.Single(Services.Properties("AWS::EC2::SecurityGroupEgress"), rule => rule["GroupId"].Target() == LinkGroup);

        Assert.Equal(BalancerGroup, rule["DestinationSecurityGroupId"].Target());
    }

    [Fact]
    public void The_link_lies_in_the_subnets_of_the_workloads()
        => Assert.Equal(2, Services.One("AWS::ApiGatewayV2::VpcLink")["Properties"]!["SubnetIds"]!.AsArray().Count);

    [Fact]
    public void The_service_answers_below_its_path_and_anything_else_is_not_found()
    {
        var rule = Services.One("AWS::ElasticLoadBalancingV2::ListenerRule")["Properties"]!;
        var other = Services.One("AWS::ElasticLoadBalancingV2::Listener")["Properties"]!["DefaultActions"]![0]!;

        Assert.Equal(["/api", "/api/*"], rule["Conditions"]![0]!["PathPatternConfig"]!["Values"].Texts());
        Assert.Equal(("fixed-response", "404"), ((string?)other["Type"], (string?)other["FixedResponseConfig"]!["StatusCode"]));
    }

    [Fact]
    public void Three_services_have_three_rules_of_different_priority()
    {
        var priorities = apps.ThreeServices.Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").Select(rule => (int)rule["Priority"]!).ToList();

        Assert.Equal(3, priorities.Distinct().Count());
        Assert.All(priorities, priority => Assert.InRange(priority, 1, 50_000));
    }
}
