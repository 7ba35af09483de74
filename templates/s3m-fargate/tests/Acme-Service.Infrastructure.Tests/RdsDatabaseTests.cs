using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class RdsDatabaseTests(SynthesizedApps apps)
{
    private JsonNode Instance => apps.Dev.Foundation.One("AWS::RDS::DBInstance")["Properties"]!;

    private JsonArray Containers => apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!["ContainerDefinitions"]!.AsArray();

    [Fact]
    public void The_database_is_private_encrypted_and_speaks_only_TLS()
    {
        var parameters = apps.Dev.Foundation.All("AWS::RDS::DBParameterGroup")[Instance["DBParameterGroupName"].Target()];

        Assert.False((bool?)Instance["PubliclyAccessible"]);
        Assert.True((bool?)Instance["StorageEncrypted"]);
        Assert.Equal(("postgres", "gp3"), ((string?)Instance["Engine"], (string?)Instance["StorageType"]));
        Assert.Equal("1", (string?)parameters["Properties"]!["Parameters"]!["rds.force_ssl"]);
    }

    [Fact]
    public void Production_has_a_standby_longer_backups_and_guards_against_deletion()
    {
        var production = apps.Prod.Foundation.One("AWS::RDS::DBInstance");

        Assert.Equal((true, true), ((bool)production["Properties"]!["MultiAZ"]!, (bool)production["Properties"]!["DeletionProtection"]!));
        Assert.True((int)production["Properties"]!["BackupRetentionPeriod"]! > (int)Instance["BackupRetentionPeriod"]!);
        Assert.Equal("Snapshot", (string?)production["DeletionPolicy"]);
    }

    [Fact]
    public void Only_services_may_connect_and_the_database_connects_to_nothing()
    {
        var group = Instance["VPCSecurityGroups"]![0].Target();
        var rule = Assert.Single(apps.Dev.Services.Properties("AWS::EC2::SecurityGroupIngress"), rule =>
            rule["GroupId"]!.ToJsonString().Contains(group, StringComparison.Ordinal));

        Assert.Equal((5432, 5432), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
        Assert.NotNull(rule["SourceSecurityGroupId"]);
        Assert.DoesNotContain(apps.Dev.Foundation.Properties("AWS::EC2::SecurityGroupIngress"), rule => rule["GroupId"].Target() == group);
    }

    [Fact]
    public void The_password_is_generated_and_stands_nowhere()
    {
        Assert.Contains("resolve:secretsmanager", Instance["MasterUserPassword"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(apps.Dev.Foundation.One("AWS::SecretsManager::Secret")["Properties"]!["GenerateSecretString"]);
    }

    [Theory]
    [InlineData("DATABASE_HOST", ":host::")]
    [InlineData("DATABASE_PORT", ":port::")]
    [InlineData("DATABASE_USER", ":username::")]
    [InlineData("DATABASE_PASSWORD", ":password::")]
    public void Containers_get_the_credentials_when_they_start(string variable, string field)
        => Assert.All(Containers, container =>
        {
            var secret = container!["Secrets"]!.AsArray().Single(secret => (string?)secret!["Name"] == variable)!;
            Assert.EndsWith(field, secret["ValueFrom"].Joined(), StringComparison.Ordinal);
        });

    [Fact]
    public void Every_service_has_a_database_of_its_own()
    {
        var names = apps.ThreeServices.Services.Properties("AWS::ECS::TaskDefinition")
            .SelectMany(task => task["ContainerDefinitions"]![0]!["Environment"]!.AsArray())
            .Where(variable => (string?)variable!["Name"] == "DATABASE_NAME")
            .Select(variable => (string?)variable!["Value"]);

        Assert.Equal(["billing", "catalog", "orders"], names.Order());
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
    public void Only_the_role_that_starts_tasks_may_read_the_secret()
    {
        var readers = apps.Dev.Services.Properties("AWS::IAM::Policy")
            .Where(policy => policy.ToJsonString().Contains("secretsmanager:GetSecretValue", StringComparison.Ordinal))
            .SelectMany(policy => policy["Roles"]!.AsArray()).Select(role => role.Target());
        var task = apps.Dev.Services.One("AWS::ECS::TaskDefinition")["Properties"]!;

        Assert.Equal([task["ExecutionRoleArn"].Target()], readers);
    }
}
