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
        Assert.Equal("BucketOwnerPreferred", (string?)LogProperties["OwnershipControls"]!["Rules"]![0]!["ObjectOwnership"]);
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
    public void CloudFront_writes_its_requests_there_without_cookies()
    {
        var logging = _recorded.Value.One("AWS::CloudFront::Distribution")["Properties"]!["DistributionConfig"]!["Logging"]!;

        Assert.Equal(Logs.Key, logging["Bucket"].Target());
        Assert.Equal(("cloudfront/", null), ((string?)logging["Prefix"], (bool?)logging["IncludeCookies"]));
    }

    [Fact]
    public void The_bucket_of_the_web_app_writes_its_requests_there()
    {
        var site = _recorded.Value.All("AWS::S3::Bucket").Single(bucket => bucket.Key.StartsWith("Site", StringComparison.Ordinal));
        var logging = site.Value["Properties"]!["LoggingConfiguration"]!;

        Assert.Equal((Logs.Key, "site-bucket/"), (logging["DestinationBucketName"].Target(), (string?)logging["LogFilePrefix"]));
        Assert.Contains(Policy(), statement => (string?)statement["Principal"]?["Service"] == "logging.s3.amazonaws.com");
    }

    [Fact]
    public void Where_CloudFront_can_write_no_log_the_deployment_says_so()
    {
        var settings = TestEnvironments.Dev;
        settings["region"] = "eu-south-1";
        settings["availabilityZones"] = new JsonArray("eu-south-1a", "eu-south-1b");
        settings["operations"]!["accessLogDays"] = 30;
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithEnvironmentFile("dev.json", settings.ToJsonString());
        var stack = solution.Synthesize().ServicesAndWebApp;

        Assert.Null(stack.One("AWS::CloudFront::Distribution")["Properties"]!["DistributionConfig"]!["Logging"]);
        Assert.Contains("CloudFront delivers no access logs to region eu-south-1", solution.Warnings, StringComparison.Ordinal);
    }

    private IEnumerable<JsonNode> Policy() =>
        _recorded.Value.Properties("AWS::S3::BucketPolicy").Single(policy => policy["Bucket"].Target() == Logs.Key)["PolicyDocument"]!["Statement"]!
            .AsArray().Select(statement => statement!);
}
