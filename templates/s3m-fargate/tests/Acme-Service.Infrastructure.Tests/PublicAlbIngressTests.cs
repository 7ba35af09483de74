namespace Acme_Service.Infrastructure.Tests;

public class PublicAlbIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Each_service_answers_below_its_path_on_the_one_listener()
    {
        var rules = apps.ThreeServices.Services.Properties("AWS::ElasticLoadBalancingV2::ListenerRule").ToList();
        var paths = rules.Select(rule => string.Join(' ', rule["Conditions"]![0]!["PathPatternConfig"]!["Values"].Texts())).Distinct();

        Assert.Equal(["/billing /billing/*", "/catalog /catalog/*", "/orders /orders/*"], paths.Order());
        Assert.Single(rules.Select(rule => rule["ListenerArn"].Target()).Distinct());
        Assert.Equal(rules.Count, rules.Select(rule => (int)rule["Priority"]!).Distinct().Count());
        Assert.All(rules, rule => Assert.InRange((int)rule["Priority"]!, 1, 50_000));
    }

    [Fact]
    public void Services_are_told_the_origins_as_they_answer_preflight_themselves()
    {
        var variables = Services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]![0]!["Environment"]!.AsArray();

        Assert.Equal(TestEnvironments.Origin, (string?)variables.Single(variable => (string?)variable!["Name"] == "CORS_ORIGINS")!["Value"]);
    }

    [Theory]
    [InlineData("public-alb-errors")]
    [InlineData("api-latency")]
    public void The_way_in_is_watched(string aspect)
        => Services.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-service-dev-{aspect}" });

    [Fact]
    public void There_is_no_gateway_and_no_link()
    {
        Assert.Empty(Services.All("AWS::ApiGateway::RestApi"));
        Assert.Empty(Services.All("AWS::ApiGatewayV2::Api"));
    }
}
