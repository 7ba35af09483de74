using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Database;

namespace Acme.Orders.Infrastructure.Tests;

public class RdsServicesTests(SynthesizedApps apps)
{
    private JsonArray Containers => apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]!.AsArray();

    [Fact]
    public void Every_service_has_a_database_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders"],
            apps.ThreeServices.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_NAME"]).Order());

    [Theory]
    [InlineData("DATABASE_HOST", ":host::")]
    [InlineData("DATABASE_PORT", ":port::")]
    [InlineData("DATABASE_USER", ":username::")]
    [InlineData("DATABASE_PASSWORD", ":password::")]
    public void Containers_get_the_credentials_when_they_start(string variable, string field) =>
        Assert.All(Containers, container =>
        {
            var secret = container!["Secrets"]!.AsArray().Single(secret => (string?)secret!["Name"] == variable)!;
            Assert.EndsWith(field, secret["ValueFrom"].Joined(), StringComparison.Ordinal);
        });

    [Fact]
    public void The_database_is_brought_up_to_date_before_a_task_serves()
    {
        var migration = Containers.Single(container => (string?)container!["Name"] == "migrate")!;
        var service = Containers.Single(container => (string?)container!["Name"] == "api")!;

        Assert.Equal(["migrate"], migration["Command"].Texts());
        Assert.False((bool?)migration["Essential"]);
        Assert.Equal(service["Image"]!.ToJsonString(), migration["Image"]!.ToJsonString());
        Assert.Equal(("migrate", "SUCCESS"), ((string?)service["DependsOn"]![0]!["ContainerName"], (string?)service["DependsOn"]![0]!["Condition"]));
    }

    [Fact]
    public void The_connections_of_the_instance_are_enough_for_all_tasks_and_their_successors()
    {
        Assert.Equal("6", PoolSizes(apps.Dev).Single());
        Assert.All(PoolSizes(apps.ThreeServices), size => Assert.Equal("2", size));
    }

    [Theory]
    [InlineData("db.t4g.micro", 6, 6)]
    [InlineData("db.t4g.small", 6, 13)]
    [InlineData("db.r6g.2xlarge", 100, 20)]
    [InlineData("db.t4g.micro", 100, 2)]
    public void A_larger_instance_has_more_connections_for_a_task(string instanceClass, int tasks, int expected) =>
        Assert.Equal(expected, RdsConnections.ForEachTask(instanceClass, tasks));

    [Fact]
    public void Only_the_role_that_starts_tasks_may_read_the_secret()
    {
        var readers = apps.Dev.Services.Properties("AWS::IAM::Policy")
            .Where(policy => policy.ToJsonString().Contains("secretsmanager:GetSecretValue", StringComparison.Ordinal))
            .SelectMany(policy => policy["Roles"]!.AsArray()).Select(role => role.Target());
        var task = apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!;

        Assert.Equal([task["ExecutionRoleArn"].Target()], readers);
    }

    private static IEnumerable<string?> PoolSizes(SynthesizedApp app) =>
        app.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_POOL_SIZE"]);
}
