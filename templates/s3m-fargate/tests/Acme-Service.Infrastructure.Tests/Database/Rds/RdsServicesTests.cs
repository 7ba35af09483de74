using System.Text.Json.Nodes;
#if (!UseLambda)
using Acme_Service.Infrastructure.Database;
#endif

namespace Acme_Service.Infrastructure.Tests;

public class RdsServicesTests(SynthesizedApps apps)
{
#if (UseLambda)
    private StackTemplate Services => apps.Dev.Services;

    private KeyValuePair<string, JsonNode> Service => Services.ServiceFunctions.Single();

    private KeyValuePair<string, JsonNode> Migration =>
        Services.All("AWS::Lambda::Function").Single(function => function.Value["Properties"]!["ImageConfig"] is not null);

#else
    private JsonArray Containers => apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]!.AsArray();

#endif
    [Fact]
    public void Every_service_has_a_database_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders"],
            apps.ThreeServices.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_NAME"]).Order());
#if (UseLambda)

    [Fact]
    public void A_service_knows_where_its_credentials_are_but_not_the_credentials()
    {
        var variables = Services.ServiceVariables.Single();

        Assert.NotNull(variables["DATABASE_SECRET_ARN"]);
        Assert.Null(variables["DATABASE_PASSWORD"]);
    }

    [Fact]
    public void Functions_may_read_that_one_secret_and_do_nothing_else_with_it()
    {
        var statements = Services.PolicyStatements()
            .Where(statement => statement["Action"].Texts().Any(action => action.StartsWith("secretsmanager:", StringComparison.Ordinal))).ToList();

        Assert.Equal(2, statements.Count);
        Assert.All(statements, statement =>
        {
            Assert.Equal(["secretsmanager:GetSecretValue"], statement["Action"].Texts());
            Assert.Contains("SecretAttachment", statement["Resource"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_migration_runs_the_same_image_and_fails_when_it_does_not_answer_success()
    {
        var migration = Migration.Value["Properties"]!;

        Assert.Equal(["migrate-on-event"], migration["ImageConfig"]!["Command"].Texts());
        Assert.Equal(Service.Value["Code"]!.ToJsonString(), migration["Code"]!.ToJsonString());
        Assert.Equal("400-599", (string?)migration["Environment"]!["Variables"]!["AWS_LWA_ERROR_STATUS_CODES"]);
    }

    [Fact]
    public void Another_image_runs_the_migration_before_the_service_changes()
    {
        var (id, run) = Assert.Single(Services.All("Custom::DatabaseMigration"));
        var image = (string?)run["Properties"]!["Image"];

        Assert.NotNull(image);
        Assert.Contains(image, Service.Value["Code"]!["ImageUri"].Joined(), StringComparison.Ordinal);
        Assert.Contains(id, Services.All()[Service.Key]["DependsOn"].Texts());
        Assert.Contains(Migration.Key, run["DependsOn"].Texts());
        Assert.Contains(Services.All("AWS::EC2::SecurityGroupIngress").Keys, rule => run["DependsOn"].Texts().Contains(rule));
    }

    [Fact]
    public void What_asks_for_the_migration_may_wait_until_an_idle_function_is_back()
    {
        var statement = Assert.Single(Services.PolicyStatements(), statement => statement["Action"].Texts().Contains("lambda:GetFunction"));

        Assert.Equal(Migration.Key, statement["Resource"].Target());
    }

    [Fact]
    public void What_asks_for_the_migration_runs_on_a_current_runtime_and_waits_longer_than_it_takes()
    {
        var provider = Services.All("AWS::Lambda::Function")[Services.One("Custom::DatabaseMigration")["Properties"]!["ServiceToken"].Target()]["Properties"]!;

        Assert.Equal("nodejs24.x", (string?)provider["Runtime"]);
        Assert.True((int)provider["Timeout"]! > (int)Migration.Value["Properties"]!["Timeout"]!);
    }
#else

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
#endif
}
