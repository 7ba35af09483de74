using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class RestLinkTests(SynthesizedApps apps)
{
    private IEnumerable<JsonNode> Methods => apps.Dev.Services.Properties("AWS::ApiGateway::Method");

    [Fact]
    public void Any_method_is_passed_on_as_it_is()
    {
        var proxies = Methods.Where(method => (string?)method["HttpMethod"] != "OPTIONS").ToList();

        Assert.Equal(2, proxies.Count);
        Assert.All(proxies, method =>
        {
            Assert.Equal("ANY", (string?)method["HttpMethod"]);
            Assert.Equal("ANY", (string?)method["Integration"]!["IntegrationHttpMethod"]);
            Assert.Equal(("HTTP_PROXY", "VPC_LINK"), ((string?)method["Integration"]!["Type"], (string?)method["Integration"]!["ConnectionType"]));
        });
    }

    [Fact]
    public void The_whole_path_is_passed_on()
    {
        var integrations = Methods.Select(method => method["Integration"]!).Where(integration => integration["Uri"] is not null).ToList();
        var below = integrations.Single(integration => integration["Uri"].Joined().EndsWith("/{proxy}", StringComparison.Ordinal));

        Assert.Equal(["http://{}:80/api", "http://{}:80/api/{proxy}"], integrations.Select(integration => integration["Uri"].Joined()).Order());
        Assert.Equal("method.request.path.proxy", (string?)below["RequestParameters"]!["integration.request.path.proxy"]);
        Assert.Contains(Methods, method => (bool?)method["RequestParameters"]?["method.request.path.proxy"] == true);
    }

    [Fact]
    public void Services_learn_the_address_that_the_client_used()
        => Assert.All(Proxied(), parameters =>
        {
            Assert.Equal("context.domainName", (string?)parameters["integration.request.header.X-Forwarded-Host"]);
            Assert.Equal("'/live'", (string?)parameters["integration.request.header.X-Forwarded-Prefix"]);
        });

    [Fact]
    public void Another_set_of_zones_makes_a_new_deployment()
    {
        using var solution = new SolutionFolder();
        var two = solution.WithService("orders", "/orders").Synthesize().Services;
        var three = solution.WithSetting("availabilityZones", """["eu-west-1a", "eu-west-1b", "eu-west-1c"]""").Synthesize().Services;

        Assert.NotEqual(two.All("AWS::ApiGateway::Deployment").Keys, three.All("AWS::ApiGateway::Deployment").Keys);
    }

    private IEnumerable<JsonNode> Proxied()
        => Methods.Where(method => (string?)method["HttpMethod"] == "ANY").Select(method => method["Integration"]!["RequestParameters"]!);
}
