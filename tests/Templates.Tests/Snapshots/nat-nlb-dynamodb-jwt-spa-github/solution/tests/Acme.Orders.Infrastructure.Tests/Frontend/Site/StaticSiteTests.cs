using System.Diagnostics;
using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class StaticSiteTests(SynthesizedApps apps)
{
    private StackTemplate Dev => apps.Dev.ServicesAndWebApp;

    private StackTemplate Prod => apps.Prod.ServicesAndWebApp;

    [Fact]
    public void Only_the_distribution_reads_the_bucket()
    {
        var bucket = Dev.One("AWS::S3::Bucket")["Properties"]!;
        var readers = Dev.PolicyStatements("AWS::S3::BucketPolicy")
            .Where(statement => (string?)statement["Effect"] == "Allow" && statement["Action"].Texts().Contains("s3:GetObject")).ToList();

        Assert.All(bucket["PublicAccessBlockConfiguration"]!.AsObject(), setting => Assert.True((bool?)setting.Value));
        Assert.Equal("BucketOwnerEnforced", (string?)bucket["OwnershipControls"]!["Rules"]![0]!["ObjectOwnership"]);
        var reader = Assert.Single(readers);
        Assert.Equal("cloudfront.amazonaws.com", (string?)reader["Principal"]!["Service"]);
        Assert.EndsWith(":distribution/{}", reader["Condition"]!["StringEquals"]!["AWS:SourceArn"].Joined(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_bucket_refuses_plain_HTTP() =>
        Assert.Contains(Dev.PolicyStatements("AWS::S3::BucketPolicy"), statement =>
            (string?)statement["Effect"] == "Deny" && (string?)statement["Condition"]?["Bool"]?["aws:SecureTransport"] == "false");

    [Fact]
    public void The_distribution_answers_by_HTTPS_and_signs_what_it_asks_the_bucket()
    {
        var distribution = Distribution(Dev);
        var access = Dev.One("AWS::CloudFront::OriginAccessControl")["Properties"]!["OriginAccessControlConfig"]!;

        Assert.Equal("redirect-to-https", (string?)distribution["DefaultCacheBehavior"]!["ViewerProtocolPolicy"]);
        Assert.Equal(("http2and3", "index.html"), ((string?)distribution["HttpVersion"], (string?)distribution["DefaultRootObject"]));
        Assert.Equal(("always", "sigv4"), ((string?)access["SigningBehavior"], (string?)access["SigningProtocol"]));
    }

    [Fact]
    public void Errors_are_not_turned_into_pages() =>
        Assert.Null(Distribution(Dev)["CustomErrorResponses"]);

    [Theory]
    [InlineData("/", "/index.html")]
    [InlineData("/items/5", "/index.html")]
    [InlineData("/v1.2/items", "/index.html")]
    [InlineData("/assets/index-B1c2.js", "/assets/index-B1c2.js")]
    [InlineData("/config.json", "/config.json")]
    public void Paths_without_a_file_are_places_within_the_web_app(string path, string served) =>
        Assert.Equal(served, Rewritten(path));

    [Fact]
    public void Assets_are_kept_for_a_year_and_pages_asked_for_every_time()
    {
        Assert.Equal("public, max-age=31536000, immutable", CacheControl(Upload("assets/*", "Include")));
        Assert.Equal("no-cache", CacheControl(Upload("assets/*", "Exclude")));
    }

    [Fact]
    public void Assets_come_before_pages_and_outlive_them()
    {
        var assets = Dev.All("Custom::CDKBucketDeployment").Single(upload => upload.Value["Properties"]!["Include"] is not null);
        var pages = Dev.All("Custom::CDKBucketDeployment").Single(upload => upload.Value["Properties"]!["Include"] is null);

        Assert.Contains(assets.Key, pages.Value["DependsOn"].Texts());
        Assert.False((bool?)assets.Value["Properties"]!["Prune"]);
        Assert.True((bool?)pages.Value["Properties"]!["Prune"]);
    }

    [Fact]
    public void A_domain_brings_its_certificate_and_records()
    {
        var certificate = Distribution(Dev)["ViewerCertificate"]!;
        var records = RecordsOf(Dev).Select(record => ((string?)record["Name"], (string?)record["Type"]));

        Assert.Equal(["orders.acme.test"], Distribution(Dev)["Aliases"].Texts());
        Assert.Equal("TLSv1.2_2021", (string?)certificate["MinimumProtocolVersion"]);
        Assert.Equal([("orders.acme.test.", "A"), ("orders.acme.test.", "AAAA")], records.Order());
        Assert.Equal("https://orders.acme.test", (string?)Dev.Outputs["WebUrl"]);
    }

    [Fact]
    public void Without_a_domain_it_has_the_name_that_CloudFront_gives()
    {
        Assert.Null(Distribution(Prod)["Aliases"]);
        Assert.Equal("https://{}", Prod.Outputs["WebUrl"].Joined());
        Assert.Empty(RecordsOf(Prod));
    }

    [Theory]
    [InlineData("cheapest", "PriceClass_100")]
    [InlineData("most", "PriceClass_200")]
    [InlineData("all", "PriceClass_All")]
    public void The_settings_say_from_where_it_answers(string setting, string priceClass)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("staticSite.edgeLocations", $"\"{setting}\"");

        Assert.Equal(priceClass, (string?)Distribution(solution.Synthesize().ServicesAndWebApp)["PriceClass"]);
    }

    [Fact]
    public void A_firewall_stands_before_it_only_where_the_settings_name_one()
    {
        const string Firewall = "arn:aws:wafv2:us-east-1:111122223333:global/webacl/orders/a1b2c3d4";
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("staticSite.webAclArn", $"\"{Firewall}\"");

        Assert.Equal(Firewall, (string?)Distribution(solution.Synthesize().ServicesAndWebApp)["WebACLId"]);
        Assert.Null(Distribution(Dev)["WebACLId"]);
    }

    [Fact]
    public void A_firewall_of_another_region_is_refused()
    {
        const string Regional = "arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/orders/a1b2c3d4";
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("staticSite.webAclArn", $"\"{Regional}\"");

        Assert.Equal(
            [
                $"dev.json: staticSite.webAclArn is \"{Regional}\"; it must be the ARN of a web ACL for CloudFront, such as "
                    + "arn:aws:wafv2:us-east-1:111122223333:global/webacl/orders/a1b2c3d4.",
            ],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    [Fact]
    public void Files_go_with_a_development_environment_and_outlive_production()
    {
        Assert.Equal("Delete", (string?)Dev.One("AWS::S3::Bucket")["DeletionPolicy"]);
        Assert.Single(Dev.All("Custom::S3AutoDeleteObjects"));
        Assert.Equal("Retain", (string?)Prod.One("AWS::S3::Bucket")["DeletionPolicy"]);
        Assert.Empty(Prod.All("Custom::S3AutoDeleteObjects"));
    }

    [Fact]
    public void The_functions_of_the_CDK_run_on_current_runtimes() =>
        Assert.All(
            Dev.All("AWS::Lambda::Function").Where(function => function.Key.StartsWith("Custom", StringComparison.Ordinal)),
            function => Assert.Matches("^(nodejs24.x|python3.13)$", (string?)function.Value["Properties"]!["Runtime"]));

    [Theory]
    [InlineData("""{ "name": "orders.acme.test", "certificateArn": "one" }""", "certificateArn is \"one\"; it must be the ARN of a certificate of AWS Certificate Manager.")]
    [InlineData("""{ "name": "orders.acme.test", "certificateArn": "arn:aws:acm:eu-west-1:111122223333:certificate/one" }""", "certificateArn is \"arn:aws:acm:eu-west-1:111122223333:certificate/one\"; CloudFront takes certificates of region us-east-1 only.")]
    [InlineData("""{ "name": "orders", "certificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/one" }""", "name is \"orders\"; it must be a domain name such as orders.acme.com.")]
    public void A_wrong_domain_is_named_with_what_is_right(string domain, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("staticSite.domain", domain);

        Assert.Equal([$"dev.json: staticSite.domain.{message}"], Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    private static IEnumerable<JsonNode> RecordsOf(StackTemplate stack) =>
        stack.All("AWS::Route53::RecordSet")
            .Where(record => record.Key.StartsWith("Site", StringComparison.Ordinal)).Select(record => record.Value["Properties"]!);

    private static JsonNode Distribution(StackTemplate stack) => stack.One("AWS::CloudFront::Distribution")["Properties"]!["DistributionConfig"]!;

    private static string? CacheControl(JsonNode upload) => (string?)upload["SystemMetadata"]!["cache-control"];

    private JsonNode Upload(string files, string member) =>
        Dev.Properties("Custom::CDKBucketDeployment").Single(upload => upload[member].Texts().Contains(files));

    /// <summary>Runs the function of the distribution in the Node that the CDK's engine needs anyway.</summary>
    private string Rewritten(string path)
    {
        var code = (string)Dev.One("AWS::CloudFront::Function")["Properties"]!["FunctionCode"]!;
        var call = $"process.stdout.write(handler({{ request: {{ uri: '{path}' }} }}).uri)";
        var start = new ProcessStartInfo("node", ["--eval", $"{code}\n{call}"]) { RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        return node.StandardOutput.ReadToEnd();
    }
}
