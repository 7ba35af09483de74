namespace Acme_Service.Infrastructure.Tests;

public class PublicAlbWithoutWebAppTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Anything_else_is_not_found()
    {
        var listener = Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").First()["ListenerArn"].Target();
        var other = Services.All("AWS::ElasticLoadBalancingV2::Listener")[listener]["Properties"]!["DefaultActions"]![0]!;

        Assert.Equal(("fixed-response", "404"), ((string?)other["Type"], (string?)other["FixedResponseConfig"]!["StatusCode"]));
    }
}
