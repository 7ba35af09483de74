using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class RdsDatabaseTests(SynthesizedApps apps)
{
    private JsonNode Instance => apps.Dev.Foundation.One("AWS::RDS::DBInstance")["Properties"]!;

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
    public void Another_major_version_comes_with_its_parameters_and_only_where_the_settings_allow_it()
    {
        using var solution = new SolutionFolder();
        var foundation = solution.WithService("orders", "/orders")
            .WithSetting("rds", """{ "version": "19", "allowMajorUpgrade": true }""").Synthesize().Foundation;
        var upgraded = foundation.One("AWS::RDS::DBInstance")["Properties"]!;
        var parameters = foundation.All("AWS::RDS::DBParameterGroup");

        Assert.Equal(("19", true), ((string?)upgraded["EngineVersion"], (bool?)upgraded["AllowMajorVersionUpgrade"]));
        Assert.Equal("postgres19", (string?)parameters[upgraded["DBParameterGroupName"].Target()]["Properties"]!["Family"]);
        Assert.Null(parameters.Values.Single()["Properties"]!["DBParameterGroupName"]);
        Assert.Null(Instance["AllowMajorVersionUpgrade"]);
        Assert.Equal(apps.Dev.Foundation.All("AWS::RDS::DBInstance").Keys, foundation.All("AWS::RDS::DBInstance").Keys);
    }

    [Fact]
    public void Only_a_service_and_what_changes_its_login_may_connect_and_the_database_connects_to_nothing()
    {
        var group = Instance["VPCSecurityGroups"]![0].Target();
        var rules = apps.Dev.Services.Properties("AWS::EC2::SecurityGroupIngress")
            .Where(rule => rule["GroupId"]!.ToJsonString().Contains(group, StringComparison.Ordinal)).ToList();

        Assert.Equal(2, rules.Count);
        Assert.All(rules, rule =>
        {
            Assert.Equal((5432, 5432), ((int)rule["FromPort"]!, (int)rule["ToPort"]!));
            Assert.NotNull(rule["SourceSecurityGroupId"]);
        });
        Assert.DoesNotContain(apps.Dev.Foundation.Properties("AWS::EC2::SecurityGroupIngress"), rule => rule["GroupId"].Target() == group);
    }

    [Fact]
    public void The_password_is_generated_and_stands_nowhere()
    {
        Assert.Contains("resolve:secretsmanager", Instance["MasterUserPassword"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull(apps.Dev.Foundation.One("AWS::SecretsManager::Secret")["Properties"]!["GenerateSecretString"]);
    }
}
