using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class RestIngressTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Any_method_of_a_path_and_of_all_below_it_calls_the_live_version()
    {
        var function = Services.ServiceFunctions.Keys.Single();
        var alias = Services.All("AWS::Lambda::Alias").Single(alias => alias.Value["Properties"]!["FunctionName"].Target() == function).Key;
        var methods = Proxies(Services).ToList();

        Assert.Equal(["api", "{proxy+}"], methods.Select(method => PathPart(Services, method)).Order());
        Assert.All(methods, method =>
        {
            Assert.Equal("ANY", (string?)method["HttpMethod"]);
            Assert.Equal(("AWS_PROXY", "POST"), ((string?)method["Integration"]!["Type"], (string?)method["Integration"]!["IntegrationHttpMethod"]));
            Assert.Contains($"\"{alias}\"", method["Integration"]!["Uri"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Only_this_API_may_call_a_function_and_only_for_its_paths()
    {
        var permissions = apps.ThreeServices.Services.Properties("AWS::Lambda::Permission")
            .Where(permission => permission["FunctionName"].Target().StartsWith("Servicesorders", StringComparison.Ordinal)).ToList();

        Assert.All(permissions, permission => Assert.Equal("apigateway.amazonaws.com", (string?)permission["Principal"]));
        Assert.Equal(["/*/orders", "/*/orders/*"], permissions.Select(permission => permission["SourceArn"].Joined().Split("{}")[^1]).Order());
    }

    [Fact]
    public void Each_service_answers_at_paths_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders", "{proxy+}", "{proxy+}", "{proxy+}"],
            Proxies(apps.ThreeServices.Services).Select(method => PathPart(apps.ThreeServices.Services, method)).Order(StringComparer.Ordinal));

    [Fact]
    public void A_function_is_told_which_headers_a_client_may_not_write() =>
        Assert.All(Services.ServiceVariables, variables => Assert.NotNull(variables["GATEWAY_CONTEXT_HEADERS"]));

    [Fact]
    public void There_is_neither_a_load_balancer_nor_a_link_in_between() =>
        Assert.DoesNotContain(Services.All().Values, resource =>
            (string?)resource["Type"] is "AWS::ElasticLoadBalancingV2::LoadBalancer" or "AWS::ApiGateway::VpcLink");

    private static IEnumerable<JsonNode> Proxies(StackTemplate stack) =>
        stack.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] != "OPTIONS");

    private static string? PathPart(StackTemplate stack, JsonNode method) =>
        (string?)stack.All()[method["ResourceId"].Target()]["Properties"]!["PathPart"];
}
