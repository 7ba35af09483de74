using System.Text.Json.Nodes;
using Acme.Orders.Shared;

namespace Acme.Orders.Infrastructure.Tests;

public class RestApiTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private IEnumerable<JsonNode> Methods => Services.Properties("AWS::ApiGateway::Method");

    [Fact]
    public void The_API_is_regional_and_keeps_bodies_as_they_are()
    {
        var api = Services.One("AWS::ApiGateway::RestApi")["Properties"]!;

        Assert.Equal(["REGIONAL"], api["EndpointConfiguration"]!["Types"].Texts());
        Assert.Equal(["*/*"], api["BinaryMediaTypes"].Texts());
    }

    [Fact]
    public void The_name_that_AWS_gives_takes_no_TLS_below_1_2()
    {
        var api = Services.One("AWS::ApiGateway::RestApi")["Properties"]!;

        Assert.Equal(("SecurityPolicy_TLS13_1_2_2021_06", "BASIC"), ((string?)api["SecurityPolicy"], (string?)api["EndpointAccessMode"]));
    }

    [Fact]
    public void Preflight_is_answered_as_text_for_the_origins_of_the_settings()
    {
        var preflights = Methods.Where(method => (string?)method["HttpMethod"] == "OPTIONS").ToList();

        Assert.Equal(2, preflights.Count);
        Assert.All(preflights, method =>
        {
            var response = method["Integration"]!["IntegrationResponses"]![0]!;
            Assert.Equal(
                $"'{string.Join(',', CorsRules.Methods)}'", (string?)response["ResponseParameters"]!["method.response.header.Access-Control-Allow-Methods"]);
            Assert.Equal(
                $"'{string.Join(',', CorsRules.RequestHeaders)}'", (string?)response["ResponseParameters"]!["method.response.header.Access-Control-Allow-Headers"]);
            Assert.Equal("CONVERT_TO_TEXT", (string?)method["Integration"]!["ContentHandling"]);
            Assert.Equal("CONVERT_TO_TEXT", (string?)response["ContentHandling"]);
            Assert.Equal($"'{TestEnvironments.Origin}'", (string?)response["ResponseParameters"]!["method.response.header.Access-Control-Allow-Origin"]);
        });
    }

    [Theory]
    [InlineData("DEFAULT_4XX")]
    [InlineData("DEFAULT_5XX")]
    [InlineData("UNAUTHORIZED")]
    [InlineData("ACCESS_DENIED")]
    public void Browsers_see_the_status_of_answers_of_the_gateway_itself(string type)
    {
        var response = Services.Properties("AWS::ApiGateway::GatewayResponse").Single(response => (string?)response["ResponseType"] == type);

        Assert.Equal($"'{TestEnvironments.Origin}'", (string?)response["ResponseParameters"]!["gatewayresponse.header.Access-Control-Allow-Origin"]);
    }

    [Fact]
    public void Services_are_told_the_origins_for_their_own_answers() =>
        Assert.Equal(TestEnvironments.Origin, (string?)Services.ServiceVariables.Single()["CORS_ORIGINS"]);

    [Fact]
    public void The_stage_throttles_traces_and_logs_but_no_bodies()
    {
        var stage = Services.One("AWS::ApiGateway::Stage")["Properties"]!;
        var method = stage["MethodSettings"]![0]!;

        Assert.Equal((100, 200), ((int)method["ThrottlingRateLimit"]!, (int)method["ThrottlingBurstLimit"]!));
        Assert.True((bool?)stage["TracingEnabled"]);
        Assert.False((bool?)method["DataTraceEnabled"]);
        Assert.IsType<JsonObject>(JsonNode.Parse((string)stage["AccessLogSetting"]!["Format"]!));
        Assert.Contains(stage["AccessLogSetting"]!["DestinationArn"].Target(), Services.Outputs["AccessLog"].ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_of_the_stage_is_made_before_API_Gateway_would_make_one_that_is_kept_forever()
    {
        using var solution = new SolutionFolder();
        var silent = solution.WithService("orders", "/orders").WithSetting("restApi.executionLogging", "\"off\"").Synthesize().Services;
        var (id, group) = ExecutionLogs(Services).Single();

        Assert.Equal("API-Gateway-Execution-Logs_{}/live", group["Properties"]!["LogGroupName"].Joined());
        Assert.Equal(7, (int?)group["Properties"]!["RetentionInDays"]);
        Assert.Contains(id, Services.One("AWS::ApiGateway::Stage")["DependsOn"].Texts());
        Assert.Equal(id, ExecutionLogs(silent).Single().Key);
    }

    [Fact]
    public void Metrics_of_every_method_are_paid_for_only_where_the_settings_say_so()
    {
        using var solution = new SolutionFolder();
        var detailed = solution.WithService("orders", "/orders").WithSetting("restApi.detailedMetrics", "true").Synthesize().Services;

        Assert.False(MetricsOf(Services));
        Assert.True(MetricsOf(detailed));

        static bool? MetricsOf(StackTemplate services) =>
            (bool?)services.One("AWS::ApiGateway::Stage")["Properties"]!["MethodSettings"]![0]!["MetricsEnabled"];
    }

    [Fact]
    public void The_log_role_of_the_account_is_not_touched() =>
        Assert.All(apps.OwnSolution.Append(apps.Dev).Append(apps.Prod), app => Assert.Empty(app.Services.All("AWS::ApiGateway::Account")));

    [Fact]
    public void No_method_but_preflight_is_open()
    {
        var open = apps.OwnSolution.Append(apps.Dev).Append(apps.Prod).Append(apps.ThreeServices)
            .SelectMany(app => app.Services.Properties("AWS::ApiGateway::Method"))
            .Where(method => (string?)method["AuthorizationType"] == "NONE");

        Assert.All(open, method => Assert.Equal("OPTIONS", (string?)method["HttpMethod"]));
    }

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
    public void Services_learn_the_address_that_the_client_used() =>
        Assert.All(Proxied(), parameters =>
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

    private IEnumerable<JsonNode> Proxied() =>
        Methods.Where(method => (string?)method["HttpMethod"] == "ANY").Select(method => method["Integration"]!["RequestParameters"]!);

    private static IEnumerable<KeyValuePair<string, JsonNode>> ExecutionLogs(StackTemplate services) =>
        services.All("AWS::Logs::LogGroup").Where(group => group.Value["Properties"]!["LogGroupName"] is not null);
}
