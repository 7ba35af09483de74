using System.Globalization;
using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class WebContainerTests(SynthesizedApps apps)
{
    private StackTemplate Dev => apps.Dev.ServicesAndWebApp;

    private JsonNode Service => Dev.Properties("AWS::ECS::Service").Single(IsWebApp);

    private JsonNode Container =>
        Dev.Properties("AWS::ECS::TaskDefinition")
            .SelectMany(task => task["ContainerDefinitions"]!.AsArray()).Single(container => (string?)container!["Name"] == "web")!;

    [Fact]
    public void It_runs_in_the_private_subnets()
    {
        var network = Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!;

        Assert.Equal("DISABLED", (string?)network["AssignPublicIp"]);
        Assert.All(network["Subnets"]!.AsArray(), subnet => Assert.Contains("Workloads", subnet!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Only_the_public_load_balancer_reaches_it()
    {
        var group = Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!["SecurityGroups"]![0].Target();
        var balancer = Dev.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer").Single(balancer => (string?)balancer["Scheme"] == "internet-facing");
        var rule = Assert.Single(Dev.IngressOf(group));

        Assert.Equal(balancer["SecurityGroups"]![0].Target(), rule["SourceSecurityGroupId"].Target());
        Assert.Equal((8080, 8080), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
    }

    [Fact]
    public void It_gets_what_no_service_claims()
    {
        var targets = Service["LoadBalancers"]![0]!["TargetGroupArn"].Target();
        var listener = Dev.Properties("AWS::ElasticLoadBalancingV2::Listener").Single(listener => (int)listener["Port"]! == 443);

        Assert.Equal("forward", (string?)listener["DefaultActions"]![0]!["Type"]);
        Assert.Equal(targets, listener["DefaultActions"]![0]!["TargetGroupArn"].Target());
        Assert.Equal("/health/ready", (string?)Dev.All()[targets]["Properties"]!["HealthCheckPath"]);
    }

    [Fact]
    public void It_is_told_where_the_API_is()
    {
        var sameOrigin = Dev.Outputs["ApiUrl"].Joined() == Dev.Outputs["WebUrl"].Joined() + "/";

        Assert.Equal(sameOrigin ? "" : Dev.Outputs["ApiUrl"].Joined().TrimEnd('/'), Variables(Container)["WEB_API_URL"].Joined());
    }

    [Fact]
    public void It_can_write_only_to_its_volume_and_may_nothing_that_only_root_may()
    {
        Assert.True((bool?)Container["ReadonlyRootFilesystem"]);
        Assert.Equal(["/tmp"], Container["MountPoints"]!.AsArray().Select(mount => (string?)mount!["ContainerPath"]));
        Assert.Equal(["ALL"], Container["LinuxParameters"]!["Capabilities"]!["Drop"].Texts());
    }

    [Fact]
    public void It_takes_requests_for_a_while_after_it_is_told_to_stop() =>
        Assert.InRange(int.Parse((string)Variables(Container)["WEB_DRAIN_SECONDS"]!, CultureInfo.InvariantCulture), 1, (int)Container["StopTimeout"]! - 1);

    [Fact]
    public void Its_address_is_that_of_the_load_balancer() =>
        Assert.Equal("https://orders.acme.test", (string?)Dev.Outputs["WebUrl"]);

    [Theory]
    [InlineData("cpu")]
    [InlineData("tasks")]
    [InlineData("unhealthy")]
    [InlineData("errors")]
    public void It_is_watched_like_a_service(string aspect) =>
        Dev.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-orders-dev-service-web-{aspect}" });

    [Fact]
    public void Its_image_has_the_web_app_which_those_of_services_have_not()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithFile("src/Acme.Orders.Web/index.html", "<html></html>").WithFile("src/Acme.Orders.WebHost/Program.cs", "return;");
        solution.Synthesize();
        var images = Directory.GetDirectories(solution.Output, "asset.*").Where(asset => Directory.Exists(Path.Combine(asset, "src"))).ToList();

        Assert.Equal(2, images.Count);
        Assert.Single(images, image => File.Exists(Path.Combine(image, "src/Acme.Orders.Web/index.html")));
        Assert.Single(images, image => File.Exists(Path.Combine(image, "src/Acme.Orders.WebHost/Program.cs")));
    }

    [Fact]
    public void No_service_may_have_its_name()
    {
        using var solution = new SolutionFolder().WithService("web", "/pages");

        Assert.Equal(
            ["src/web/service.json: name \"web\" is taken by the web app; give the service another name."],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    private static bool IsWebApp(JsonNode service) => (string?)service["LoadBalancers"]?[0]?["ContainerName"] == "web";

    private static Dictionary<string, JsonNode?> Variables(JsonNode container) =>
        container["Environment"]!.AsArray().ToDictionary(variable => (string)variable!["Name"]!, variable => variable!["Value"]);
}
