namespace Acme.Orders.Infrastructure.Tests;

public class LoadBalancerTests(SynthesizedApps apps)
{
    private StackTemplate OneService => apps.Dev.Services;

    private StackTemplate ThreeServices => apps.ThreeServices.Services;

    private string LinkGroup => OneService.One("AWS::ApiGatewayV2::VpcLink")["Properties"]!["SecurityGroupIds"]![0].Target();

    private string BalancerGroup => OneService.LoadBalancer("application").Value["SecurityGroups"]![0].Target();

    [Fact]
    public void A_deployment_is_rolled_back_by_alarms_that_exist_before_it()
    {
        var alarms = OneService.One("AWS::ECS::Service")["Properties"]!["DeploymentConfiguration"]!["Alarms"]!;
        var existing = OneService.All("AWS::CloudWatch::Alarm");
        var before = OneService.One("AWS::ECS::Service")["DependsOn"].Texts();

        Assert.True((bool?)alarms["Rollback"]);
        Assert.NotEmpty(alarms["AlarmNames"].Texts());
        Assert.All(alarms["AlarmNames"].Texts(), name =>
            Assert.Contains(existing.Single(alarm => (string?)alarm.Value["Properties"]!["AlarmName"] == name).Key, before));
    }

    [Fact]
    public void Requests_in_flight_end_before_their_container_is_stopped()
    {
        var attributes = OneService.TargetGroupsOfTasks.Single().Value["TargetGroupAttributes"]!.AsArray();

        Assert.Contains(attributes, attribute =>
            (string?)attribute!["Key"] == "deregistration_delay.timeout_seconds" && (string?)attribute["Value"] == "30");
    }

    [Theory]
    [InlineData("tasks")]
    [InlineData("unhealthy")]
    public void What_the_load_balancer_knows_of_a_service_is_watched(string aspect) =>
        OneService.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-orders-dev-service-api-{aspect}" });

    [Fact]
    public void A_service_without_tasks_is_an_alarm_although_it_sends_no_data() =>
        OneService.Cdk.HasResourceProperties("AWS::CloudWatch::Alarm", new Dictionary<string, object>
        {
            ["AlarmName"] = "acme-orders-dev-service-api-tasks",
            ["TreatMissingData"] = "breaching",
        });

    [Fact]
    public void Adding_a_service_changes_nothing_of_the_others()
    {
        using var solution = new SolutionFolder();
        var before = solution.WithService("orders", "/orders").Synthesize().Services;

        string[] types =
        [
            "AWS::ElasticLoadBalancingV2::Listener",
            "AWS::ElasticLoadBalancingV2::ListenerRule",
            "AWS::ElasticLoadBalancingV2::TargetGroup",
        ];
        foreach (var type in types)
        {
            Assert.All(before.All(type), old => Assert.Equal(old.Value.ToJsonString(), ThreeServices.All(type)[old.Key].ToJsonString()));
        }
    }

    [Fact]
    public void Every_target_group_serves_exactly_one_service()
    {
        var used = ThreeServices.Properties("AWS::ECS::Service").Select(service => service["LoadBalancers"]![0]!["TargetGroupArn"].Target());

        Assert.Equal(ThreeServices.TargetGroupsOfTasks.Keys.Order(), used.Order());
    }

    [Fact]
    public void A_service_can_be_reached_only_by_the_load_balancer_and_only_at_its_port()
    {
        var balancer = ThreeServices.NearestLoadBalancer.Value["SecurityGroups"]![0].Target();
        foreach (var service in ThreeServices.Properties("AWS::ECS::Service"))
        {
            var group = service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();
            var rule = Assert.Single(ThreeServices.IngressOf(group));

            Assert.Equal(balancer, rule["SourceSecurityGroupId"].Target());
            Assert.Equal((8080, 8080), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        }
    }

    [Fact]
    public void Names_of_target_groups_cannot_be_too_long() =>
        Assert.All(ThreeServices.Properties("AWS::ElasticLoadBalancingV2::TargetGroup"), group => Assert.Null(group["Name"]));

    [Fact]
    public void No_load_balancer_resists_the_rollback_of_a_deployment() =>
        Assert.All(apps.Prod.Services.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer"), balancer => Assert.DoesNotContain(
            balancer["LoadBalancerAttributes"]!.AsArray(),
            attribute => (string?)attribute!["Key"] == "deletion_protection.enabled" && (string?)attribute["Value"] == "true"));

    [Fact]
    public void The_load_balancer_is_internal_and_drops_malformed_headers()
    {
        var balancer = OneService.LoadBalancer("application").Value;

        Assert.Equal("internal", (string?)balancer["Scheme"]);
        Assert.Contains(balancer["LoadBalancerAttributes"]!.AsArray(), attribute =>
            (string?)attribute!["Key"] == "routing.http.drop_invalid_header_fields.enabled" && (string?)attribute["Value"] == "true");
    }

    [Fact]
    public void The_service_answers_below_its_path_and_anything_else_is_not_found()
    {
        var rule = OneService.One("AWS::ElasticLoadBalancingV2::ListenerRule")["Properties"]!;
        var other = OneService.All("AWS::ElasticLoadBalancingV2::Listener")[rule["ListenerArn"].Target()]["Properties"]!["DefaultActions"]![0]!;

        Assert.Equal(["/api", "/api/*"], rule["Conditions"]![0]!["PathPatternConfig"]!["Values"].Texts());
        Assert.Equal(("fixed-response", "404"), ((string?)other["Type"], (string?)other["FixedResponseConfig"]!["StatusCode"]));
    }

    [Fact]
    public void Three_services_have_three_rules_of_different_priority_on_one_listener()
    {
        var rules = ThreeServices.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").ToList();
        var priorities = rules.Select(rule => (int)rule["Priority"]!).ToList();

        Assert.Equal(3, priorities.Distinct().Count());
        Assert.All(priorities, priority => Assert.InRange(priority, 1, 50_000));
        Assert.Single(rules.Select(rule => rule["ListenerArn"].Target()).Distinct());
    }

    [Fact]
    public void Only_the_link_reaches_the_load_balancer()
    {
        var rule = Assert.Single(OneService.IngressOf(BalancerGroup));

        Assert.Equal((LinkGroup, 80, 80), (rule["SourceSecurityGroupId"].Target(), (int)rule["FromPort"]!, (int)rule["ToPort"]!));
    }

    [Fact]
    public void The_link_reaches_only_the_load_balancer()
    {
        var rule = Assert.Single(OneService.Properties("AWS::EC2::SecurityGroupEgress"), rule => rule["GroupId"].Target() == LinkGroup);

        Assert.Equal(BalancerGroup, rule["DestinationSecurityGroupId"].Target());
    }

    [Fact]
    public void The_link_lies_in_the_subnets_of_the_workloads() =>
        Assert.Equal(2, OneService.One("AWS::ApiGatewayV2::VpcLink")["Properties"]!["SubnetIds"]!.AsArray().Count);
}
