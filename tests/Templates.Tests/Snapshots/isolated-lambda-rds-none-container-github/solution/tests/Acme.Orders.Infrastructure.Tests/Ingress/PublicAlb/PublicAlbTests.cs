using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Ingress;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class PublicAlbTests(SynthesizedApps apps)
{
    private const string Arn = "arn:aws:acm:eu-west-1:111122223333:certificate/one";

    private StackTemplate Dev => apps.Dev.Stacks.Last();

    [Fact]
    public void It_is_the_only_load_balancer_that_faces_the_internet_and_stands_in_public_subnets()
    {
        var balancer = Balancer(Dev);

        Assert.Single(FacingTheInternet(Dev));
        Assert.All(
            balancer["Subnets"]!.AsArray(),
            subnet => Assert.Matches("(Edge|Gateways)Subnet", subnet!["Fn::ImportValue"]!.ToString()));
        Assert.Equal(3, Balancer(apps.Prod.Stacks.Last())["Subnets"]!.AsArray().Count);
    }

    [Fact]
    public void Its_address_is_in_lower_case_as_browsers_write_it() =>
        Assert.Matches("^public-[a-z0-9-]{1,16}-[0-9a-f]{8}$", (string?)Balancer(Dev)["Name"]);

    [Fact]
    public void A_long_name_is_cut_and_still_differs_between_environments()
    {
        var (dev, prod) = (PublicAlb.NameFor("orders-and-returns-of-acme-dev"), PublicAlb.NameFor("orders-and-returns-of-acme-prod"));

        Assert.All([dev, prod], name => Assert.Matches("^public-[a-z0-9-]{1,16}-[0-9a-f]{8}$", name));
        Assert.NotEqual(dev, prod);
    }

    [Fact]
    public void It_drops_malformed_headers_and_resists_no_rollback()
    {
        Assert.Equal("true", Attribute(Balancer(Dev), "routing.http.drop_invalid_header_fields.enabled"));
        Assert.Equal("false", Attribute(Balancer(apps.Prod.Stacks.Last()), "deletion_protection.enabled"));
    }

    [Fact]
    public void A_certificate_that_is_not_renewed_is_noticed_and_plain_HTTP_has_none()
    {
        var alarm = Dev.Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == "acme-orders-dev-public-alb-certificate");
        var certificate = Dev.All("AWS::CertificateManager::Certificate").Keys.Single();

        Assert.Equal(("DaysToExpiry", 30), ((string?)alarm["MetricName"], (int?)alarm["Threshold"]));
        Assert.Equal(certificate, alarm["Dimensions"]![0]!["Value"].Target());
        using var solution = new SolutionFolder();
        var plain = solution.WithService("orders", "/orders").WithSetting("publicAlb.domain", "null").Synthesize().Stacks.Last();

        Assert.DoesNotContain(plain.Properties("AWS::CloudWatch::Alarm"), other => (string?)other["MetricName"] == "DaysToExpiry");
    }

    [Fact]
    public void It_admits_HTTPS_and_HTTP_from_the_addresses_of_the_settings()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("publicAlb.allowedCidrs", """["203.0.113.0/24", "198.51.100.7/32"]""");

        Assert.Equal([("0.0.0.0/0", 443), ("0.0.0.0/0", 80)], Admitted(Dev));
        Assert.Equal(
            [("203.0.113.0/24", 443), ("203.0.113.0/24", 80), ("198.51.100.7/32", 443), ("198.51.100.7/32", 80)],
            Admitted(solution.Synthesize().Stacks.Last()));
    }

    [Fact]
    public void A_domain_brings_HTTPS_with_current_TLS_and_sends_HTTP_there()
    {
        var https = Listeners(Dev).Single(listener => (int)listener["Port"]! == 443);
        var http = Listeners(Dev).Single(listener => (int)listener["Port"]! == 80);

        Assert.Equal("HTTPS", (string?)https["Protocol"]);
        Assert.StartsWith("ELBSecurityPolicy-TLS13-", (string?)https["SslPolicy"], StringComparison.Ordinal);
        Assert.Equal(
            """{"Port":"443","Protocol":"HTTPS","StatusCode":"HTTP_301"}""", http["DefaultActions"]![0]!["RedirectConfig"]!.ToJsonString());
    }

    [Fact]
    public void A_hosted_zone_gets_the_record_and_proves_the_certificate()
    {
        var record = Dev.All("AWS::Route53::RecordSet").Single(record => record.Key.StartsWith("PublicAlb", StringComparison.Ordinal)).Value["Properties"]!;
        var certificate = Dev.One("AWS::CertificateManager::Certificate")["Properties"]!;

        Assert.Equal(("orders.acme.test.", "A"), ((string?)record["Name"], (string?)record["Type"]));
        Assert.Equal("Z0123456789ABCDEFGHIJ", (string?)record["HostedZoneId"]);
        Assert.Equal(("orders.acme.test", "DNS"), ((string?)certificate["DomainName"], (string?)certificate["ValidationMethod"]));
    }

    [Fact]
    public void A_certificate_of_ones_own_is_used_as_it_is()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("publicAlb.domain", $$"""{ "name": "orders.acme.test", "certificateArn": "{{Arn}}" }""");
        var stack = solution.Synthesize().Stacks.Last();
        var https = Listeners(stack).Single(listener => (int)listener["Port"]! == 443);

        Assert.Equal(Arn, (string?)https["Certificates"]![0]!["CertificateArn"]);
        Assert.Empty(stack.All("AWS::CertificateManager::Certificate"));
        Assert.DoesNotContain(stack.All("AWS::Route53::RecordSet").Keys, record => record.StartsWith("PublicAlb", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_tells_of_the_placeholder_domain()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("publicAlb.domain", """{ "name": "a.example.com", "hostedZone": { "id": "Z1", "name": "example.com" } }""");
        solution.Synthesize();

        Assert.Contains("publicAlb.domain still names the placeholder domain", solution.Warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allowedCidrs", "[]", "allowedCidrs is empty; it needs at least one entry.")]
    [InlineData("allowedCidrs", """["203.0.113.7"]""", "allowedCidrs holds \"203.0.113.7\"; each entry must be an IPv4 range such as 203.0.113.0/24.")]
    [InlineData("allowedCidrs", """["::/0"]""", "allowedCidrs holds \"::/0\"; each entry must be an IPv4 range such as 203.0.113.0/24.")]
    [InlineData("domain", """{ "name": "orders.acme.test" }""", "domain.certificateArn and hostedZone are two ways to a certificate; give exactly one of them.")]
    [InlineData("domain", """{ "name": "orders.acme.test", "hostedZone": { "id": "Z1", "name": "acme.test" }, "certificateArn": "arn:aws:acm:eu-west-1:111122223333:certificate/one" }""", "domain.certificateArn and hostedZone are two ways to a certificate; give exactly one of them.")]
    [InlineData("domain", """{ "name": "orders.acme.test", "certificateArn": "one" }""", "domain.certificateArn is \"one\"; it must be the ARN of a certificate of AWS Certificate Manager.")]
    [InlineData("domain", """{ "name": "https://orders.acme.test", "hostedZone": { "id": "Z1", "name": "acme.test" } }""", "domain.name is \"https://orders.acme.test\"; it must be a domain name such as orders.acme.com.")]
    [InlineData("domain", """{ "name": "orders.acme.test", "hostedZone": { "id": "Z1", "name": "me.test" } }""", "domain.name is \"orders.acme.test\"; it must lie within the hosted zone \"me.test\".")]
    [InlineData("domain", """{ "name": "orders.acme.test", "hostedZone": { "id": "/hostedzone/Z1", "name": "acme.test" } }""", "domain.hostedZone.id is \"/hostedzone/Z1\"; it must be an id such as Z0123456789ABCDEFGHIJ.")]
    public void A_wrong_value_is_named_with_what_is_right(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting($"publicAlb.{name}", value);

        Assert.Equal([$"dev.json: publicAlb.{message}"], Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    [Fact]
    public void What_does_not_fit_the_environment_is_refused_all_at_once()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders")
            .WithSetting("network.cidr", "\"10.9.0.0/20\"")
            .WithSetting("publicAlb.domain", """{ "name": "orders.acme.test", "certificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/one" }""");

        Assert.Equal(
            [
                "dev.json: publicAlb.domain.certificateArn is \"arn:aws:acm:us-east-1:111122223333:certificate/one\"; "
                    + "the certificate must be in region eu-west-1.",
                "dev.json: network.cidr leaves a public load balancer subnets of /28, and AWS wants /27; take a range wider than /20.",
            ],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    private static IEnumerable<JsonNode> FacingTheInternet(StackTemplate stack) =>
        stack.Properties("AWS::ElasticLoadBalancingV2::LoadBalancer").Where(balancer => (string?)balancer["Scheme"] == "internet-facing");

    private static JsonNode Balancer(StackTemplate stack) => FacingTheInternet(stack).Single();

    private static string? Attribute(JsonNode balancer, string key) =>
        (string?)balancer["LoadBalancerAttributes"]!.AsArray().Single(attribute => (string?)attribute!["Key"] == key)!["Value"];

    private static IEnumerable<(string?, int)> Admitted(StackTemplate stack) =>
        stack.IngressOf(Balancer(stack)["SecurityGroups"]![0].Target()).Select(rule => ((string?)rule["CidrIp"], (int)rule["ToPort"]!));

    private static IEnumerable<JsonNode> Listeners(StackTemplate stack)
    {
        var balancer = stack.All("AWS::ElasticLoadBalancingV2::LoadBalancer")
            .Single(balancer => (string?)balancer.Value["Properties"]!["Scheme"] == "internet-facing").Key;
        return stack.Properties("AWS::ElasticLoadBalancingV2::Listener").Where(listener => listener["LoadBalancerArn"].Target() == balancer);
    }
}
