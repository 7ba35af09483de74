using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class LambdaServicesTests(SynthesizedApps apps)
{
    private KeyValuePair<string, JsonNode> Function => apps.Dev.Services.ServiceFunctions.Single();

    [Fact]
    public void A_service_is_its_image_on_arm64_with_the_memory_that_it_asks_for()
    {
        using var solution = new SolutionFolder();
        var large = solution.WithService("orders", "/orders", service => service["memory"] = 2048).Synthesize().Services;

        Assert.Contains(".dkr.ecr.", Function.Value["Code"]!["ImageUri"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["arm64"], Function.Value["Architectures"].Texts());
        Assert.Equal((512, 2048), ((int?)Function.Value["MemorySize"], (int?)large.ServiceFunctions.Values.Single()["MemorySize"]));
    }

    [Fact]
    public void A_service_has_as_long_as_the_gateway_waits() =>
        Assert.Equal(29, (int?)Function.Value["Timeout"]);

    [Fact]
    public void Functions_run_in_the_private_subnets_and_let_nobody_in()
    {
        var network = Function.Value["VpcConfig"]!;
        var group = network["SecurityGroupIds"]![0].Target();

        Assert.Equal(2, network["SubnetIds"]!.AsArray().Count);
        Assert.All(network["SubnetIds"]!.AsArray(), subnet => Assert.Contains("Workloads", subnet!.ToJsonString(), StringComparison.Ordinal));
        Assert.Empty(apps.Dev.Services.IngressOf(group));
    }

    [Fact]
    public void The_log_of_a_service_is_its_own_and_an_output_says_how_to_follow_it()
    {
        var group = Function.Value["LoggingConfig"]!["LogGroup"].Target();

        Assert.Equal(7, (int?)apps.Dev.Services.All("AWS::Logs::LogGroup")[group]["Properties"]!["RetentionInDays"]);
        Assert.Contains("aws logs tail ", apps.Dev.Services.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lambda_may_place_a_function_in_the_network_and_its_code_may_not()
    {
        var denied = Assert.Single(apps.Dev.Services.PolicyStatements(), statement =>
            (string?)statement["Effect"] == "Deny" && statement["Condition"]!["ArnEquals"]!["lambda:SourceFunctionArn"].Target() == Function.Key);

        Assert.Contains("ec2:CreateNetworkInterface", denied["Action"].Texts());
        Assert.Contains(
            "service-role/AWSLambdaVPCAccessExecutionRole",
            Assert.Single(apps.Dev.Services.All()[Function.Value["Role"].Target()]["Properties"]!["ManagedPolicyArns"]!.AsArray()).Joined(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Requests_are_traced() =>
        Assert.Equal("Active", (string?)Function.Value["TracingConfig"]!["Mode"]);

    [Fact]
    public void The_live_alias_names_a_version_so_that_another_can_take_its_place()
    {
        var alias = AliasOf(apps.Dev, Function.Key);

        Assert.Equal("live", (string?)alias["Properties"]!["Name"]);
        Assert.Contains(alias["Properties"]!["FunctionVersion"].Target(), apps.Dev.Services.All("AWS::Lambda::Version").Keys);
    }

    [Fact]
    public void Production_sends_a_new_version_a_tenth_of_the_requests_first_and_goes_back_when_it_fails()
    {
        var production = apps.Prod.Services;
        var deployment = production.One("AWS::CodeDeploy::DeploymentGroup")["Properties"]!;
        var alarms = deployment["AlarmConfiguration"]!["Alarms"]!.AsArray()
            .Select(alarm => (string?)production.All("AWS::CloudWatch::Alarm")[alarm!["Name"].Target()]["Properties"]!["AlarmName"]);

        Assert.Equal(
            """{"TimeBasedCanary":{"CanaryInterval":5,"CanaryPercentage":10},"Type":"TimeBasedCanary"}""",
            production.All("AWS::CodeDeploy::DeploymentConfig")[deployment["DeploymentConfigName"].Target()]["Properties"]!["TrafficRoutingConfig"]!.ToJsonString());
        Assert.Contains("DEPLOYMENT_STOP_ON_ALARM", deployment["AutoRollbackConfiguration"]!["Events"].Texts());
        Assert.Equal(["acme-service-prod-api-failures", "acme-service-prod-service-api-errors", "acme-service-prod-service-api-faults"], alarms.Order(StringComparer.Ordinal));
        Assert.NotNull(AliasOf(apps.Prod, production.ServiceFunctions.Keys.Single())["UpdatePolicy"]!["CodeDeployLambdaAliasUpdate"]);
        Assert.Empty(apps.Dev.Services.All("AWS::CodeDeploy::DeploymentGroup"));
    }

    [Fact]
    public void Requests_move_in_the_steps_of_the_settings()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders")
            .WithSetting("rollout", """{ "strategy": "linear", "stepPercent": 25, "stepMinutes": 2 }""").Synthesize().Services;

        Assert.Equal(
            """{"TimeBasedLinear":{"LinearInterval":2,"LinearPercentage":25},"Type":"TimeBasedLinear"}""",
            services.One("AWS::CodeDeploy::DeploymentConfig")["Properties"]!["TrafficRoutingConfig"]!.ToJsonString());
    }

    [Fact]
    public void Concurrency_is_reserved_only_where_the_settings_say_so()
    {
        Assert.Null(Function.Value["ReservedConcurrentExecutions"]);
        Assert.Equal(20, (int?)apps.Prod.Services.ServiceFunctions.Values.Single()["ReservedConcurrentExecutions"]);
    }

    [Fact]
    public void Instances_are_kept_warm_only_where_the_settings_say_so()
    {
        using var solution = new SolutionFolder();
        var warm = solution.WithService("orders", "/orders").WithSetting("lambda.provisionedConcurrency", "2").Synthesize();

        Assert.Null(AliasOf(apps.Dev, Function.Key)["Properties"]!["ProvisionedConcurrencyConfig"]);
        Assert.Equal(2, (int?)AliasOf(warm, warm.Services.ServiceFunctions.Keys.Single())["Properties"]!["ProvisionedConcurrencyConfig"]!["ProvisionedConcurrentExecutions"]);
    }

    [Theory]
    [InlineData("errors")]
    [InlineData("throttles")]
    [InlineData("duration")]
    public void Every_service_is_watched(string aspect) =>
        apps.Dev.Services.Cdk.HasResourceProperties("AWS::CloudWatch::Alarm", new Dictionary<string, object>
        {
            ["AlarmName"] = $"acme-service-dev-service-api-{aspect}",
            ["Namespace"] = "AWS/Lambda",
        });

    [Fact]
    public void Each_service_is_a_function_under_a_role_of_its_own()
    {
        var roles = apps.ThreeServices.Services.ServiceFunctions.Values.Select(function => function["Role"].Target()).ToList();

        Assert.Equal(3, roles.Count);
        Assert.Equal(3, roles.Distinct().Count());
    }

    [Theory]
    [InlineData("lambda.architecture", "\"mips\"", "dev.json: lambda.architecture is \"mips\"; it must be one of arm64, x64.")]
    [InlineData("rollout.strategy", "\"blueGreen\"", "dev.json: rollout.strategy is blueGreen, which only tasks have; for functions choose rolling (all requests at once), canary or linear.")]
    [InlineData("lambda.reservedConcurrency", "0", "dev.json: lambda.reservedConcurrency is 0; it must lie between 1 and 100000.")]
    [InlineData("lambda", """{ "reservedConcurrency": 2, "provisionedConcurrency": 3 }""", "dev.json: lambda.provisionedConcurrency is 3; it must lie between 1 and 2.")]
    public void A_wrong_setting_is_named_with_what_is_right(string path, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var refusal = Assert.Throws<Settings.SettingsException>(
            () => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([message], refusal.Problems);
    }

    [Theory]
    [InlineData(127)]
    [InlineData(10_241)]
    public void A_service_cannot_ask_for_memory_that_Lambda_does_not_offer(int memory)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders", service => service["memory"] = memory);
        var refusal = Assert.Throws<Settings.SettingsException>(() => Services.ServiceCatalog.Discover(solution.Root));

        Assert.Equal([$"src/orders/service.json: memory is {memory}; it must lie between 128 and 10240."], refusal.Problems);
    }

    private static JsonNode AliasOf(SynthesizedApp app, string function) =>
        app.Services.All("AWS::Lambda::Alias").Values.Single(alias => alias["Properties"]!["FunctionName"].Target() == function);
}
