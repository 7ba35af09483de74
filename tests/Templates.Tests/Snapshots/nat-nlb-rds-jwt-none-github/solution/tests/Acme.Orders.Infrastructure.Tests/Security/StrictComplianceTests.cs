using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class StrictComplianceTests(SynthesizedApps apps)
{
    /// <summary>Types whose resources are lost, with what is in them, when their logical id changes.</summary>
    private static readonly string[] _stateful =
        ["AWS::Cognito::UserPool", "AWS::DynamoDB::Table", "AWS::Logs::LogGroup", "AWS::RDS::DBInstance", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"];

    private static readonly Lazy<SynthesizedApp> _strict = new(() =>
    {
        using var solution = Strict();
        return solution.Synthesize("prod");
    });

    [Fact]
    public void Data_and_logs_are_encrypted_with_keys_of_the_environment()
    {
        var encrypted = _strict.Value.Stacks.SelectMany(stack => stack.All())
            // Load balancers can write under no key of KMS.
            .Where(resource => !resource.Key.StartsWith("AccessLogs", StringComparison.Ordinal))
            .Select(resource => (Type: (string)resource.Value["Type"]!, Properties: resource.Value["Properties"]))
            .Select(resource => resource.Type switch
            {
                "AWS::Logs::LogGroup" or "AWS::SecretsManager::Secret" => resource.Properties!["KmsKeyId"],
                "AWS::DynamoDB::Table" => resource.Properties!["SSESpecification"]!["KMSMasterKeyId"],
                "AWS::S3::Bucket" => resource.Properties!["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!["ServerSideEncryptionByDefault"]!["KMSMasterKeyID"],
                "AWS::Backup::BackupVault" => resource.Properties!["EncryptionKeyArn"],
                _ => "of no concern",
            })
            .ToList();

        Assert.All(encrypted, Assert.NotNull);
        Assert.All(Keys(_strict.Value), key => Assert.True((bool?)key["EnableKeyRotation"]));
    }

    [Fact]
    public void Without_it_only_alarms_have_a_key() => Assert.Single(Keys(apps.Prod));

    [Fact]
    public void All_connections_are_logged() =>
        Assert.Equal("ALL", (string?)_strict.Value.Foundation.One("AWS::EC2::FlowLog")["Properties"]!["TrafficType"]);

    [Fact]
    public void What_holds_data_stays_where_it_is() => Assert.Empty(Stateful(apps.Prod).Except(Stateful(_strict.Value)));

    [Fact]
    public void Every_task_is_measured() =>
        Assert.Equal("enabled", (string?)_strict.Value.Services.One("AWS::ECS::Cluster")["Properties"]!["ClusterSettings"]![0]!["Value"]);

    [Fact]
    public void Tables_and_databases_are_copied_every_night()
    {
        var foundation = _strict.Value.Foundation;
        var copied = foundation.One("AWS::Backup::BackupSelection")["Properties"]!["BackupSelection"]!["Resources"]!.ToJsonString();
        var data = foundation.All().Where(resource => (string?)resource.Value["Type"] is "AWS::DynamoDB::Table" or "AWS::RDS::DBInstance");

        Assert.All(data, resource => Assert.Contains($"\"{resource.Key}\"", copied, StringComparison.Ordinal));
        Assert.Empty(apps.Prod.Foundation.All("AWS::Backup::BackupPlan"));
    }

    [Fact]
    public void The_database_has_a_standby_is_watched_and_resists_deletion()
    {
        var instance = _strict.Value.Foundation.One("AWS::RDS::DBInstance")["Properties"]!;

        Assert.Equal((true, true, 60), ((bool)instance["MultiAZ"]!, (bool)instance["DeletionProtection"]!, (int)instance["MonitoringInterval"]!));
        Assert.Equal(["postgresql", "upgrade"], instance["EnableCloudwatchLogsExports"].Texts());
        Assert.Null(apps.Prod.Foundation.One("AWS::RDS::DBInstance")["Properties"]!["MonitoringInterval"]);
    }

    [Fact]
    public void Exported_logs_of_the_database_end_by_a_function_that_can_reach_no_others()
    {
        var foundation = _strict.Value.Foundation;
        var retention = foundation.Properties("Custom::LogRetention").ToList();
        var function = foundation.All("AWS::Lambda::Function").Single(function => function.Key.StartsWith("LogRetention", StringComparison.Ordinal)).Value["Properties"]!;
        var statements = foundation.PolicyStatements().Where(statement => statement["Action"].Texts().Contains("logs:PutRetentionPolicy"));

        Assert.Equal(["/aws/rds/instance/{}/postgresql", "/aws/rds/instance/{}/upgrade"], retention.Select(log => log["LogGroupName"].Joined()).Order());
        Assert.All(retention, log => Assert.Equal(
            (string?)foundation.Properties("AWS::Logs::LogGroup").First()["RetentionInDays"]?.ToString(), log["RetentionInDays"]?.ToString()));
        Assert.All(
            Assert.Single(statements)["Resource"]!.AsArray(),
            resource => Assert.Matches(":log-group:/aws/rds/instance/{}/(postgresql|upgrade):\\*$", resource.Joined()));
        Assert.Null(foundation.All()[function["Role"].Target()]["Properties"]!["ManagedPolicyArns"]);
        Assert.Equal(("nodejs24.x", true), ((string?)function["Runtime"], function["LoggingConfig"]!["LogGroup"] is not null));
        Assert.Contains(
            foundation.All("AWS::IAM::Policy").Single(policy => policy.Value["Properties"]!["Roles"]![0].Target() == function["Role"].Target()).Key,
            foundation.All("AWS::Lambda::Function").Single(candidate => candidate.Key.StartsWith("LogRetention", StringComparison.Ordinal)).Value["DependsOn"].Texts());
        Assert.Empty(apps.Prod.Foundation.All("Custom::LogRetention"));
    }

    [Fact]
    public void An_instance_keeps_its_key_unless_that_is_asked_for()
    {
        using var owned = Strict(settings => settings["rds"] = new JsonObject { ["ownKey"] = true });

        Assert.Null(_strict.Value.Foundation.One("AWS::RDS::DBInstance")["Properties"]!["KmsKeyId"]);
        Assert.NotNull(owned.Synthesize("prod").Foundation.One("AWS::RDS::DBInstance")["Properties"]!["KmsKeyId"]);
    }

    [Fact]
    public void A_firewall_stands_in_front_of_the_API()
    {
        Assert.NotEmpty(_strict.Value.Services.All("AWS::WAFv2::WebACLAssociation"));
        Assert.Empty(apps.Prod.Services.All("AWS::WAFv2::WebACLAssociation"));
    }

    [Fact]
    public void A_boundary_bounds_every_role()
    {
        using var bounded = Strict(settings => settings["permissionsBoundary"] = "teams/boundary");

        Assert.All(Roles(bounded.Synthesize("prod")), role => Assert.Contains(":policy/teams/boundary", role["PermissionsBoundary"].Joined(), StringComparison.Ordinal));
        Assert.All(Roles(apps.Prod), role => Assert.Null(role["PermissionsBoundary"]));
    }

    private static SolutionFolder Strict(Action<JsonObject>? change = null)
    {
        var settings = TestEnvironments.Prod;
        settings["compliance"] = "strict";
        settings["network"]!["flowLogs"] = "off";
        change?.Invoke(settings);
        return new SolutionFolder().WithService("api", "/api", service => service["listenerPort"] = 80).WithEnvironmentFile("prod.json", settings.ToJsonString());
    }

    private static IEnumerable<JsonNode> Keys(SynthesizedApp app) => app.Stacks.SelectMany(stack => stack.Properties("AWS::KMS::Key"));

    private static IEnumerable<JsonNode> Roles(SynthesizedApp app) => app.Stacks.SelectMany(stack => stack.Properties("AWS::IAM::Role"));

    private static IEnumerable<string> Stateful(SynthesizedApp app) =>
        app.Stacks.SelectMany(stack => stack.All()).Where(resource => _stateful.Contains((string?)resource.Value["Type"])).Select(resource => resource.Key).Order();
}
