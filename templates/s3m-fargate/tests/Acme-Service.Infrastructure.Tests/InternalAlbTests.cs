namespace Acme_Service.Infrastructure.Tests;

public class InternalAlbTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void The_load_balancer_is_internal_and_drops_malformed_headers()
    {
        var balancer = Services.LoadBalancer("application").Value;

        Assert.Equal("internal", (string?)balancer["Scheme"]);
        Assert.Contains(balancer["LoadBalancerAttributes"]!.AsArray(), attribute =>
            (string?)attribute!["Key"] == "routing.http.drop_invalid_header_fields.enabled" && (string?)attribute["Value"] == "true");
    }

    [Fact]
    public void The_service_answers_below_its_path_and_anything_else_is_not_found()
    {
        var rule = Services.One("AWS::ElasticLoadBalancingV2::ListenerRule")["Properties"]!;
        var other = Services.All("AWS::ElasticLoadBalancingV2::Listener")[rule["ListenerArn"].Target()]["Properties"]!["DefaultActions"]![0]!;

        Assert.Equal(["/api", "/api/*"], rule["Conditions"]![0]!["PathPatternConfig"]!["Values"].Texts());
        Assert.Equal(("fixed-response", "404"), ((string?)other["Type"], (string?)other["FixedResponseConfig"]!["StatusCode"]));
    }

    [Fact]
    public void Three_services_have_three_rules_of_different_priority_on_one_listener()
    {
        var rules = apps.ThreeServices.Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").ToList();
        var priorities = rules.Select(rule => (int)rule["Priority"]!).ToList();

        Assert.Equal(3, priorities.Distinct().Count());
        Assert.All(priorities, priority => Assert.InRange(priority, 1, 50_000));
        Assert.Single(rules.Select(rule => rule["ListenerArn"].Target()).Distinct());
    }
}
