namespace Acme_Service.Infrastructure.Tests;

public class InternalNlbTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void The_load_balancer_is_internal_and_balances_across_zones()
    {
        var balancer = Services.LoadBalancer("network").Value;

        Assert.Equal("internal", (string?)balancer["Scheme"]);
        Assert.Contains(balancer["LoadBalancerAttributes"]!.AsArray(), attribute =>
            (string?)attribute!["Key"] == "load_balancing.cross_zone.enabled" && (string?)attribute["Value"] == "true");
    }

    [Fact]
    public void The_load_balancer_has_a_security_group_that_only_the_link_gets_past()
    {
        var balancer = Services.LoadBalancer("network").Value;
        var group = Assert.Single(balancer["SecurityGroups"]!.AsArray()).Target();

        Assert.Equal("off", (string?)balancer["EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic"]);
        Assert.Empty(Services.IngressOf(group));
    }

    [Fact]
    public void The_link_leads_to_the_load_balancer()
        => Assert.Equal(
            [Services.LoadBalancer("network").Key],
            Services.One("AWS::ApiGateway::VpcLink")["Properties"]!["TargetArns"]!.AsArray().Select(target => target.Target()));
}
