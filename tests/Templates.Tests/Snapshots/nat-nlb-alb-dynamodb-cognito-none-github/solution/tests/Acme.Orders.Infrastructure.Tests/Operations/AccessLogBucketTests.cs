using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class AccessLogBucketTests(SynthesizedApps apps)
{
    private readonly Lazy<StackTemplate> _recorded = new(() =>
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithSetting("operations.accessLogDays", "30").Synthesize().Stacks.Last();
    });

    private KeyValuePair<string, JsonNode> Logs =>
        _recorded.Value.All("AWS::S3::Bucket").Single(bucket => bucket.Key.StartsWith("AccessLogs", StringComparison.Ordinal));

    private JsonNode LogProperties => Logs.Value["Properties"]!;

    [Fact]
    public void Without_the_setting_nothing_is_recorded() =>
        Assert.DoesNotContain(apps.Dev.Stacks.Last().All("AWS::S3::Bucket").Keys, bucket => bucket.StartsWith("AccessLogs", StringComparison.Ordinal));

    [Fact]
    public void Logs_are_deleted_after_the_days_of_the_settings()
    {
        var rule = Assert.Single(LogProperties["LifecycleConfiguration"]!["Rules"]!.AsArray())!;

        Assert.Equal((30, "Enabled"), ((int?)rule["ExpirationInDays"], (string?)rule["Status"]));
    }

    [Fact]
    public void The_bucket_is_private_and_encrypted_as_load_balancers_need_it()
    {
        var encryption = LogProperties["BucketEncryption"]!["ServerSideEncryptionConfiguration"]![0]!["ServerSideEncryptionByDefault"]!;

        Assert.Equal("AES256", (string?)encryption["SSEAlgorithm"]);
        Assert.All(LogProperties["PublicAccessBlockConfiguration"]!.AsObject(), setting => Assert.True((bool?)setting.Value));
        Assert.Contains(Policy(), statement =>
            (string?)statement["Effect"] == "Deny" && (string?)statement["Condition"]?["Bool"]?["aws:SecureTransport"] == "false");
        Assert.Equal("BucketOwnerEnforced", (string?)LogProperties["OwnershipControls"]!["Rules"]![0]!["ObjectOwnership"]);
    }

    [Fact]
    public void Logs_go_with_a_development_environment_and_outlive_production()
    {
        var settings = TestEnvironments.Prod;
        settings["operations"]!["accessLogDays"] = 90;
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithEnvironmentFile("prod.json", settings.ToJsonString());
        var kept = solution.Synthesize("prod").Stacks.Last().All("AWS::S3::Bucket")
            .Single(bucket => bucket.Key.StartsWith("AccessLogs", StringComparison.Ordinal)).Value;

        Assert.Equal("Delete", (string?)Logs.Value["DeletionPolicy"]);
        Assert.Contains(_recorded.Value.Properties("Custom::S3AutoDeleteObjects"), emptied => emptied["BucketName"].Target() == Logs.Key);
        Assert.Equal("Retain", (string?)kept["DeletionPolicy"]);
    }

    [Fact]
    public void Days_that_are_none_are_refused()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("operations.accessLogDays", "0");

        Assert.Equal(
            ["dev.json: operations.accessLogDays is 0; it must lie between 1 and 3653."],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    [Fact]
    public void Every_application_load_balancer_writes_its_requests_there_and_may()
    {
        var balancers = _recorded.Value.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer").Where(balancer => (string?)balancer["Type"] == "application")
            .ToList();

        Assert.NotEmpty(balancers);
        Assert.All(balancers, balancer =>
        {
            var prefix = (string?)Attribute(balancer, "access_logs.s3.prefix");
            Assert.Equal("true", (string?)Attribute(balancer, "access_logs.s3.enabled"));
            Assert.Equal(Logs.Key, Attribute(balancer, "access_logs.s3.bucket").Target());
            Assert.Contains(Policy(), statement =>
                statement["Action"].Texts().Contains("s3:PutObject") && statement["Resource"].Joined().Contains($"/{prefix}/AWSLogs/", StringComparison.Ordinal));
        });
    }

    private static JsonNode? Attribute(JsonNode balancer, string key) =>
        balancer["LoadBalancerAttributes"]!.AsArray().Single(attribute => (string?)attribute!["Key"] == key)!["Value"];

    private IEnumerable<JsonNode> Policy() =>
        _recorded.Value.Properties("AWS::S3::BucketPolicy").Single(policy => policy["Bucket"].Target() == Logs.Key)["PolicyDocument"]!["Statement"]!
            .AsArray().Select(statement => statement!);
}
