using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Database;

namespace Acme.Orders.Infrastructure.Tests;

public class RdsServicesTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private JsonArray Containers => Services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]!.AsArray();

    /// <summary>Logical id of the secret that a service finds in its environment, with the address of the instance.</summary>
    private string Login => Services.All("AWS::SecretsManager::SecretTargetAttachment").Single().Key;

    [Fact]
    public void A_login_that_cannot_be_changed_is_noticed()
    {
        var rotation = apps.Dev.Services.One("AWS::SecretsManager::RotationSchedule")["Properties"]!["HostedRotationLambda"]!;
        var alarm = apps.Dev.Services.Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == "acme-orders-dev-database-api-rotation");
        using var solution = new SolutionFolder();
        var constant = solution.WithService("orders", "/orders").WithSetting("rds.rotationDays", "0").Synthesize().Services;

        Assert.Equal(("AWS/Lambda", "Errors"), ((string?)alarm["Namespace"], (string?)alarm["MetricName"]));
        Assert.Equal((string?)rotation["RotationLambdaName"], (string?)alarm["Dimensions"]![0]!["Value"]);
        Assert.DoesNotContain(constant.Properties("AWS::CloudWatch::Alarm"), other => ((string)other["AlarmName"]!).EndsWith("-rotation", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_service_has_a_database_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders"],
            apps.ThreeServices.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_NAME"]).Order());

    [Fact]
    public void Containers_know_where_their_login_is_and_only_the_migration_gets_that_of_the_owner()
    {
        var logins = Containers.Select(container =>
            container!["Environment"]!.AsArray().Single(variable => (string?)variable!["Name"] == "DATABASE_SECRET_ARN")!["Value"].Target());
        var owners = Containers.Where(container => container!["Secrets"] is not null).ToList();

        Assert.All(logins, login => Assert.Equal(Login, login));
        Assert.Equal("migrate", (string?)Assert.Single(owners)!["Name"]);
        Assert.Equal("DATABASE_OWNER_SECRET", (string?)owners[0]!["Secrets"]!.AsArray().Single()!["Name"]);
    }

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
    [InlineData(3, false)]
    [InlineData(4, true)]
    public void More_tasks_than_the_instance_has_connections_for_are_pointed_out(int services, bool isPointedOut)
    {
        using var solution = new SolutionFolder();
        foreach (var name in new[] { "orders", "payments", "parcels", "letters" }.Take(services))
        {
            solution.WithService(name, $"/{name}");
        }

        solution.Synthesize();

        Assert.Equal(isPointedOut, solution.Warnings.Contains("too few for 24 tasks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("db.t4g.micro", 6, 6)]
    [InlineData("db.t4g.small", 6, 13)]
    [InlineData("db.r6g.2xlarge", 100, 20)]
    [InlineData("db.t4g.micro", 100, 2)]
    public void A_larger_instance_has_more_connections_for_a_task(string instanceClass, int tasks, int expected) =>
        Assert.Equal(expected, RdsConnections.ForEachTask(instanceClass, tasks));

    [Fact]
    public void The_task_may_read_its_login_and_only_what_starts_it_the_owners()
    {
        var task = Services.One("AWS::ECS::TaskDefinition")["Properties"]!;

        Assert.Equal([$"{{\"Ref\":\"{Login}\"}}"], ReadableBy(task["TaskRoleArn"]));
        Assert.Contains("DatabaseInstanceSecret", Assert.Single(ReadableBy(task["ExecutionRoleArn"])), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> PoolSizes(SynthesizedApp app) =>
        app.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_POOL_SIZE"]);
    [Fact]
    public void Users_and_passwords_change_by_turns_once_the_first_migration_has_made_a_user()
    {
        var rotation = Services.One("AWS::SecretsManager::RotationSchedule");
        var properties = rotation["Properties"]!;

        Assert.Equal(Login, properties["SecretId"].Target());
        Assert.Equal("PostgreSQLMultiUser", (string?)properties["HostedRotationLambda"]!["RotationType"]);
        Assert.Equal("rate(30 days)", (string?)properties["RotationRules"]!["ScheduleExpression"]);
        Assert.False((bool?)properties["RotateImmediatelyOnUpdate"]);
        Assert.Contains(
            rotation["DependsOn"].Texts(), id => (string?)Services.All()[id]["Type"] is "AWS::ECS::Service" or "AWS::Lambda::Function");
    }

    [Fact]
    public void What_rotates_a_login_reaches_the_database_and_Secrets_Manager()
    {
        var group = Services.One("AWS::SecretsManager::RotationSchedule")["Properties"]!["HostedRotationLambda"]!["VpcSecurityGroupIds"].Target();
        var destinations = Services.Properties("AWS::EC2::SecurityGroupEgress").Where(rule => rule["GroupId"].Target() == group)
            .Concat(Services.All()[group]["Properties"]!["SecurityGroupEgress"]!.AsArray().Select(rule => rule!));

        Assert.Equal([443, 5432], destinations.Select(rule => (int)rule["ToPort"]!).Where(port => port is 443 or 5432).Distinct().Order());
    }

    [Fact]
    public void No_login_changes_where_the_setting_says_so()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("rds.rotationDays", "0");
        var services = solution.Synthesize().Services;

        Assert.Empty(services.All("AWS::SecretsManager::RotationSchedule"));
        Assert.DoesNotContain("\"Transform\"", services.Text, StringComparison.Ordinal);
    }

    /// <summary>The secrets that a role may read, as they stand in the policy.</summary>
    private IReadOnlyList<string> ReadableBy(JsonNode? role) =>
    [
        .. from policy in Services.Properties("AWS::IAM::Policy")
           where policy["Roles"]!.AsArray().Any(holder => holder.Target() == role.Target())
           from statement in policy["PolicyDocument"]!["Statement"]!.AsArray()
           where statement!["Action"].Texts().Contains("secretsmanager:GetSecretValue")
           from secret in statement["Resource"] is JsonArray secrets ? secrets.ToArray() : [statement["Resource"]]
           select secret.ToJsonString(),
    ];
}
