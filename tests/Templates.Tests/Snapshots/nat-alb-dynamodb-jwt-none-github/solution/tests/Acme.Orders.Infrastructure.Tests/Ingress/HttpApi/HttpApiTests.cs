using System.Text.Json.Nodes;
using Acme.Orders.Shared;

namespace Acme.Orders.Infrastructure.Tests;

public class HttpApiTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void With_origins_no_route_catches_preflight()
    {
        var methods = Services.Properties("AWS::ApiGatewayV2::Route").Select(route => ((string)route["RouteKey"]!).Split(' ')[0]).Distinct();

        Assert.Equal(["DELETE", "GET", "HEAD", "PATCH", "POST", "PUT"], methods.Order());
    }

    [Fact]
    public void Pages_of_the_settings_origins_may_use_what_the_services_have()
    {
        var cors = Services.One("AWS::ApiGatewayV2::Api")["Properties"]!["CorsConfiguration"]!;

        Assert.Equal([TestEnvironments.Origin], cors["AllowOrigins"].Texts());
        Assert.Equal(CorsRules.Methods, cors["AllowMethods"].Texts());
        Assert.Equal(CorsRules.RequestHeaders, cors["AllowHeaders"].Texts());
        Assert.Equal(CorsRules.ResponseHeaders, cors["ExposeHeaders"].Texts());
    }

    [Fact]
    public void The_path_is_passed_on_without_a_stage()
    {
        var stage = Services.One("AWS::ApiGatewayV2::Stage")["Properties"]!;
        var parameters = Services.One("AWS::ApiGatewayV2::Integration")["Properties"]!["RequestParameters"]!.AsObject();

        Assert.Equal("$default", (string?)stage["StageName"]);
        Assert.DoesNotContain(parameters, parameter => parameter.Key.EndsWith(":path", StringComparison.Ordinal));
    }

    [Fact]
    public void Requests_go_through_the_link_with_their_own_method()
    {
        var integration = Services.One("AWS::ApiGatewayV2::Integration")["Properties"]!;

        Assert.Equal(("HTTP_PROXY", "VPC_LINK"), ((string?)integration["IntegrationType"], (string?)integration["ConnectionType"]));
        Assert.Equal("ANY", (string?)integration["IntegrationMethod"]);
        Assert.Equal(Services.All("AWS::ElasticLoadBalancingV2::Listener").Keys.Single(), integration["IntegrationUri"].Target());
    }

    [Fact]
    public void A_client_cannot_claim_a_path_prefix() =>
        Assert.NotNull(Services.One("AWS::ApiGatewayV2::Integration")["Properties"]!["RequestParameters"]!["remove:header.X-Forwarded-Prefix"]);

    [Fact]
    public void The_stage_throttles_and_logs()
    {
        var stage = Services.One("AWS::ApiGatewayV2::Stage")["Properties"]!;
        var routes = stage["DefaultRouteSettings"]!;

        Assert.Equal((100, 200), ((int)routes["ThrottlingRateLimit"]!, (int)routes["ThrottlingBurstLimit"]!));
        Assert.IsType<JsonObject>(JsonNode.Parse((string)stage["AccessLogSettings"]!["Format"]!));
        Assert.Contains(stage["AccessLogSettings"]!["DestinationArn"].Target(), Services.Outputs["AccessLog"].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Metrics_of_every_route_are_paid_for_only_where_the_settings_say_so()
    {
        using var solution = new SolutionFolder();
        var detailed = solution.WithService("orders", "/orders").WithSetting("httpApi.detailedMetrics", "true").Synthesize().Services;

        Assert.False(MetricsOf(Services));
        Assert.True(MetricsOf(detailed));

        static bool? MetricsOf(StackTemplate services) =>
            (bool?)services.One("AWS::ApiGatewayV2::Stage")["Properties"]!["DefaultRouteSettings"]!["DetailedMetricsEnabled"];
    }

    [Fact]
    public void No_route_is_open() =>
        Assert.All(
            apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices)
                .SelectMany(app => app.Services.Properties("AWS::ApiGatewayV2::Route")),
            route => Assert.NotEqual("NONE", (string?)route["AuthorizationType"] ?? "NONE"));

    [Fact]
    public void Any_method_is_passed_on() =>
        Assert.Equal(
            ["ANY /api", "ANY /api/{proxy+}"],
            apps.Prod.Services.Properties("AWS::ApiGatewayV2::Route").Select(route => (string?)route["RouteKey"]).Order());
}
