using System.Globalization;
using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class FargateServicesTests(SynthesizedApps apps)
{
    private JsonNode Service => apps.Dev.Services.One("AWS::ECS::Service")["Properties"]!;

    private JsonNode Task => apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!;

    [Fact]
    public void A_deployment_keeps_all_tasks_serving_and_rolls_back_when_it_fails() =>
        apps.Dev.Services.Cdk.HasResourceProperties("AWS::ECS::Service", new Dictionary<string, object>
        {
            ["DeploymentConfiguration"] = new Dictionary<string, object>
            {
                ["MinimumHealthyPercent"] = 100,
                ["MaximumPercent"] = 200,
                ["DeploymentCircuitBreaker"] = new Dictionary<string, object> { ["Enable"] = true, ["Rollback"] = true },
            },
        });

    [Fact]
    public void The_number_of_tasks_is_left_to_the_scaling()
    {
        var scaling = apps.Prod.Services.One("AWS::ApplicationAutoScaling::ScalableTarget")["Properties"]!;

        Assert.Null(Service["DesiredCount"]);
        Assert.Equal((2, 6), ((int?)scaling["MinCapacity"], (int?)scaling["MaxCapacity"]));
    }

    [Fact]
    public void An_environment_may_run_fewer_tasks_than_the_service_asks_for() =>
        Assert.Equal(1, (int?)apps.Dev.Services.One("AWS::ApplicationAutoScaling::ScalableTarget")["Properties"]!["MinCapacity"]);

    [Fact]
    public void Tasks_have_no_public_address_and_keep_their_zones_balanced()
    {
        var network = Service["NetworkConfiguration"]!["AwsvpcConfiguration"]!;

        Assert.Equal("DISABLED", (string?)network["AssignPublicIp"]);
        Assert.Equal(2, network["Subnets"]!.AsArray().Count);
        Assert.Equal("ENABLED", (string?)Service["AvailabilityZoneRebalancing"]);
    }

    [Fact]
    public void Tasks_run_on_arm64_in_the_size_that_the_service_asks_for()
    {
        Assert.Equal("ARM64", (string?)Task["RuntimePlatform"]!["CpuArchitecture"]);
        Assert.Equal(("256", "512"), ((string?)Task["Cpu"], (string?)Task["Memory"]));
        Assert.Equal(["FARGATE"], Task["RequiresCompatibilities"].Texts());
    }

    [Fact]
    public void Containers_can_write_only_to_their_volumes() =>
        Assert.All(Task["ContainerDefinitions"]!.AsArray(), container =>
        {
            Assert.True((bool?)container!["ReadonlyRootFilesystem"]);
            Assert.Equal(["/tmp"], container["MountPoints"]!.AsArray().Select(mount => (string?)mount!["ContainerPath"]));
        });

    [Fact]
    public void Containers_may_nothing_that_only_root_may() =>
        Assert.All(Task["ContainerDefinitions"]!.AsArray(), container =>
            Assert.Equal(["ALL"], container!["LinuxParameters"]!["Capabilities"]!["Drop"].Texts()));

    [Fact]
    public void Containers_get_more_time_to_stop_than_a_service_takes_to_drain_and_to_answer_its_last_request()
    {
        var drain = int.Parse((string)apps.Dev.Services.ServiceVariables.Single()["Limits__DrainSeconds"]!, CultureInfo.InvariantCulture);

        Assert.InRange(drain, 1, 60);
        Assert.All(Task["ContainerDefinitions"]!.AsArray(), container => Assert.InRange((int)container!["StopTimeout"]!, drain + 10 + 5, 120));
    }

    [Fact]
    public void A_larger_task_takes_on_more_requests_at_a_time()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders", service => (service["cpu"], service["memory"]) = (1024, 2048)).Synthesize().Services;

        Assert.Equal("32", (string?)apps.Dev.Services.ServiceVariables.Single()["Limits__ConcurrentRequests"]);
        Assert.Equal("128", (string?)services.ServiceVariables.Single()["Limits__ConcurrentRequests"]);
    }

    [Fact]
    public void A_container_listens_where_the_service_says()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders", service => service["port"] = 9000).Synthesize().Services;
        var container = services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]!.AsArray()
            .Single(container => container!["PortMappings"] is not null)!;

        Assert.Equal(9000, (int?)container["PortMappings"]![0]!["ContainerPort"]);
        Assert.Equal("9000", (string?)services.ServiceVariables.Single()["ASPNETCORE_HTTP_PORTS"]);
    }

    [Fact]
    public void A_service_comes_after_the_capacity_providers_of_its_cluster()
    {
        var (providers, _) = apps.Dev.Services.All("AWS::ECS::ClusterCapacityProviderAssociations").Single();

        Assert.Contains(providers, apps.Dev.Services.One("AWS::ECS::Service")["DependsOn"].Texts());
    }

    [Fact]
    public void Development_runs_on_spot_capacity_and_production_does_not()
    {
        var production = apps.Prod.Services.One("AWS::ECS::Service")["Properties"]!;

        Assert.Equal(["FARGATE_SPOT"], Providers(Service));
        Assert.Equal(["FARGATE"], Providers(production));
    }

    [Fact]
    public void Commands_can_be_executed_in_a_container_only_where_the_setting_says_so()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders").WithSetting("fargate.executeCommand", "true").Synthesize().Services;
        var folders = services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]![0]!["MountPoints"]!.AsArray();

        Assert.False((bool?)Service["EnableExecuteCommand"]);
        Assert.True((bool?)services.One("AWS::ECS::Service")["Properties"]!["EnableExecuteCommand"]);
        Assert.Null(services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]![0]!["LinuxParameters"]!["Capabilities"]?["Drop"]);
        Assert.Contains("/managed-agents", folders.Select(folder => (string?)folder!["ContainerPath"]));
    }

    [Theory]
    [InlineData("cpu")]
    [InlineData("memory")]
    public void What_every_service_takes_is_watched(string aspect) =>
        apps.Dev.Services.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-service-dev-service-api-{aspect}" });

    [Fact]
    public void Tasks_run_under_another_role_than_the_one_that_starts_them()
    {
        var task = apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!;

        Assert.NotEqual(task["TaskRoleArn"].Target(), task["ExecutionRoleArn"].Target());
    }

    [Fact]
    public void Each_service_runs_by_itself()
    {
        apps.ThreeServices.Services.Cdk.ResourceCountIs("AWS::ECS::Service", 3);
        apps.ThreeServices.Services.Cdk.ResourceCountIs("AWS::ECS::TaskDefinition", 3);
        apps.ThreeServices.Services.Cdk.ResourceCountIs("AWS::ECS::Cluster", 1);
    }

    private static IEnumerable<string?> Providers(JsonNode service) =>
        service["CapacityProviderStrategy"]!.AsArray().Select(strategy => (string?)strategy!["CapacityProvider"]);
}
