namespace Acme_Service.Infrastructure.Tests;

public class AlbLinkTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private string LinkGroup => Services.One("AWS::ApiGatewayV2::VpcLink")["Properties"]!["SecurityGroupIds"]![0].Target();

    private string BalancerGroup => Services.LoadBalancer("application").Value["SecurityGroups"]![0].Target();

    [Fact]
    public void Only_the_link_reaches_the_load_balancer()
    {
        var rule = Assert.Single(Services.IngressOf(BalancerGroup));

        Assert.Equal((LinkGroup, 80, 80), (rule["SourceSecurityGroupId"].Target(), (int)rule["FromPort"]!, (int)rule["ToPort"]!));
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
}
