using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class RolloutTests(SynthesizedApps apps, TemplateValidator validator) : IClassFixture<TemplateValidator>
{
    [Fact]
    public void Without_a_word_tasks_are_replaced_one_by_one_and_alarms_are_watched_for_five_minutes()
    {
        var deployment = DeploymentOf(apps.Dev.Services);

        Assert.Equal(("ROLLING", 5), ((string?)deployment["Strategy"], (int?)deployment["BakeTimeInMinutes"]));
        Assert.True((bool?)deployment["DeploymentCircuitBreaker"]!["Rollback"]);
        Assert.Null(deployment["CanaryConfiguration"]);
        Assert.Null(deployment["LinearConfiguration"]);
        Assert.Null(Balancer(apps.Dev.Services)["AdvancedConfiguration"]);
        Assert.Single(apps.Dev.Services.TargetGroupsOfTasks);
    }

    [Theory]
    [InlineData("blueGreen", """{"BakeTimeInMinutes":7,"Strategy":"BLUE_GREEN"}""")]
    [InlineData("canary", """{"BakeTimeInMinutes":7,"CanaryConfiguration":{"CanaryPercent":20,"CanaryBakeTimeInMinutes":3},"Strategy":"CANARY"}""")]
    [InlineData("linear", """{"BakeTimeInMinutes":7,"LinearConfiguration":{"StepPercent":20,"StepBakeTimeInMinutes":3},"Strategy":"LINEAR"}""")]
    public void Requests_move_as_the_settings_say(string strategy, string expected)
    {
        var deployment = DeploymentOf(With(strategy)).DeepClone().AsObject();
        foreach (var unrelated in (string[])["Alarms", "MaximumPercent", "MinimumHealthyPercent"])
        {
            deployment.Remove(unrelated);
        }

        Assert.Equal(expected, new JsonObject(deployment.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString());
    }

    [Fact]
    public async Task AWS_accepts_the_templates_of_every_strategy()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        string[] folders =
        [
            .. from strategy in (string[])["blueGreen", "canary", "linear"]
               select solution.WithSetting("rollout.strategy", $"\"{strategy}\"").Synthesize().Folder,
        ];

        var (code, report) = await validator.CheckAsync(folders);

        Assert.True(code == 0, report);
        Assert.Contains("Templates: 6.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Alarms_judge_every_strategy() =>
        Assert.All(["rolling", "canary"], strategy =>
        {
            var alarms = DeploymentOf(With(strategy))["Alarms"]!;

            Assert.Equal((true, true), ((bool)alarms["Enable"]!, (bool)alarms["Rollback"]!));
            Assert.Contains("acme-orders-dev-service-orders-unhealthy", alarms["AlarmNames"].Texts());
            Assert.Contains("acme-orders-dev-api-failures", alarms["AlarmNames"].Texts());
            Assert.Contains("acme-orders-dev-service-orders-faults", alarms["AlarmNames"].Texts());
        });

    [Fact]
    public void ECS_may_divide_requests_between_two_target_groups_and_change_nothing_else()
    {
        var services = With("canary");
        var balancer = Balancer(services);
        var way = balancer["AdvancedConfiguration"]!;
        var divider = services.All()[way["ProductionListenerRule"].Target()];
        var (type, action, dividing) = ("AWS::ElasticLoadBalancingV2::Listener", "elasticloadbalancing:ModifyListener", divider["Properties"]!["DefaultActions"]!);
        var (first, second) = (balancer["TargetGroupArn"].Target(), way["AlternateTargetGroupArn"].Target());
        var statements = services.PolicyStatements().Where(statement => statement["Action"].Texts().Any(name => name.StartsWith("elasticloadbalancing:", StringComparison.Ordinal)))
            .ToDictionary(statement => statement["Action"].Texts()[0], statement => statement["Resource"]!);

        Assert.Equal(new[] { first, second }.Order(), services.TargetGroupsOfTasks.Keys.Order());
        Assert.Equal(type, (string?)divider["Type"]);
        Assert.Equal([(first, 1), (second, 0)], dividing[0]!["ForwardConfig"]!["TargetGroups"]!.AsArray()
            .Select(group => (group!["TargetGroupArn"].Target(), (int)group["Weight"]!)));
        Assert.Equal(way["ProductionListenerRule"].Target(), statements[action].Target());
        Assert.Equal(new[] { first, second }.Order(), statements["elasticloadbalancing:DeregisterTargets"].AsArray().Select(group => group.Target()).Order());
        Assert.Equal(3, statements.Count);
        Assert.Contains(way["RoleArn"].Target(), services.One("AWS::ECS::Service")["DependsOn"].Texts());
    }

    [Fact]
    public void Alarms_count_the_tasks_of_both_target_groups()
    {
        var alarm = With("canary").Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == "acme-orders-dev-service-orders-tasks");
        var groups = alarm["Metrics"]!.AsArray().Where(metric => metric!["MetricStat"] is not null)
            .Select(metric => metric!["MetricStat"]!["Metric"]!["Dimensions"]!.ToJsonString()).Distinct();

        Assert.Equal(2, groups.Count());
        Assert.Contains(alarm["Metrics"]!.AsArray(), metric => (string?)metric!["Expression"] == "FILL(first, 0) + FILL(second, 0)");
    }

    [Theory]
    [InlineData("rollout.strategy", "\"often\"", "dev.json: rollout.strategy is \"often\"; it must be one of rolling, blueGreen, canary, linear.")]
    [InlineData("rollout.bakeMinutes", "1441", "dev.json: rollout.bakeMinutes is 1441; it must lie between 0 and 1440.")]
    [InlineData("rollout.stepMinutes", "0", "dev.json: rollout.stepMinutes is 0; it must lie between 1 and 1440.")]
    [InlineData("rollout.stepPercent", "100", "dev.json: rollout.stepPercent is 100; it must lie between 1 and 99.")]
    [InlineData("rollout", """{ "strategy": "linear", "stepPercent": 2 }""", "dev.json: rollout.stepPercent is 2; it must lie between 3 and 99.")]
    public void A_wrong_setting_is_named_with_what_is_right(string path, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(path, value);
        var refusal = Assert.Throws<Settings.SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([message], refusal.Problems);
    }

    private static JsonNode DeploymentOf(StackTemplate services) =>
        services.One("AWS::ECS::Service")["Properties"]!["DeploymentConfiguration"]!;

    private static JsonNode Balancer(StackTemplate services) =>
        services.One("AWS::ECS::Service")["Properties"]!["LoadBalancers"]!.AsArray().Single()!;

    private static StackTemplate With(string strategy)
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders")
            .WithSetting("rollout", $$"""{ "strategy": "{{strategy}}", "bakeMinutes": 7, "stepPercent": 20, "stepMinutes": 3 }""").Synthesize().Services;
    }
}
