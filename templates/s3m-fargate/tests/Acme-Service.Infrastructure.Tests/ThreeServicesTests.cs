namespace Acme_Service.Infrastructure.Tests;

public class ThreeServicesTests(SynthesizedApps apps)
{
    private const int MostResourcesInAStack = 500;

    private StackTemplate Services => apps.ThreeServices.Services;

    [Fact]
    public void Each_service_runs_by_itself()
    {
        Services.Cdk.ResourceCountIs("AWS::ECS::Service", 3);
        Services.Cdk.ResourceCountIs("AWS::ECS::TaskDefinition", 3);
        Assert.Equal(3, Services.TargetGroupsOfTasks.Count);
        Services.Cdk.ResourceCountIs("AWS::ECS::Cluster", 1);
    }

    [Fact]
    public void Every_target_group_serves_exactly_one_service()
    {
        var used = Services.Properties("AWS::ECS::Service").Select(service => service["LoadBalancers"]![0]!["TargetGroupArn"].Target());

        Assert.Equal(Services.TargetGroupsOfTasks.Keys.Order(), used.Order());
    }

    [Fact]
    public void A_service_can_be_reached_only_by_the_load_balancer_and_only_at_its_port()
    {
        var balancer = Services.NearestLoadBalancer.Value["SecurityGroups"]![0].Target();
        foreach (var service in Services.Properties("AWS::ECS::Service"))
        {
            var group = service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();
            var rule = Assert.Single(Services.IngressOf(group));

            Assert.Equal(balancer, rule["SourceSecurityGroupId"].Target());
            Assert.Equal((8080, 8080), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        }
    }

    [Fact]
    public void Names_of_target_groups_cannot_be_too_long()
        => Assert.All(Services.Properties("AWS::ElasticLoadBalancingV2::TargetGroup"), group => Assert.Null(group["Name"]));

    [Fact]
    public void The_stacks_stay_far_below_the_limit_of_CloudFormation()
    {
        Assert.InRange(Services.All().Count, 1, MostResourcesInAStack / 2);
        Assert.InRange(apps.ThreeServices.Foundation.All().Count, 1, MostResourcesInAStack / 2);
    }

    [Fact]
    public void Adding_a_service_changes_nothing_of_the_others()
    {
        using var solution = new SolutionFolder();
        var before = solution.WithService("orders", "/orders").Synthesize().Services;

        string[] types =
        [
            "AWS::ECS::Service",
            "AWS::ElasticLoadBalancingV2::Listener",
            "AWS::ElasticLoadBalancingV2::ListenerRule",
            "AWS::ElasticLoadBalancingV2::TargetGroup",
        ];
        foreach (var type in types)
        {
            Assert.All(before.All(type), old => Assert.Equal(old.Value.ToJsonString(), Services.All(type)[old.Key].ToJsonString()));
        }
    }
}
