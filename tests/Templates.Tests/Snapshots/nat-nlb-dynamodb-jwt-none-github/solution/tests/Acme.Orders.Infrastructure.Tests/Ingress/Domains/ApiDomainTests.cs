using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class ApiDomainTests(SynthesizedApps apps)
{
    private const string Setting = "restApi.domain";
    private const string Api = "AWS::ApiGateway::RestApi";
    private const string Arn = "arn:aws:acm:eu-west-1:111122223333:certificate/api";
    private const string InZone = """{ "name": "api.acme.test", "hostedZone": { "id": "Z0123456789ABCDEFGHIJ", "name": "acme.test" } }""";

    private readonly Lazy<StackTemplate> _named = new(() => With(InZone));

    private StackTemplate Named => _named.Value;

    [Fact]
    public void Without_one_the_API_answers_under_the_name_that_AWS_gives()
    {
        Assert.Empty(apps.Dev.Services.All("AWS::ApiGatewayV2::DomainName"));
        Assert.Null(apps.Dev.Services.One(Api)["Properties"]!["DisableExecuteApiEndpoint"]);
    }

    [Fact]
    public void With_one_it_answers_under_no_other() =>
        Assert.True((bool?)Named.One(Api)["Properties"]!["DisableExecuteApiEndpoint"]);

    [Fact]
    public void The_name_takes_no_TLS_below_1_2_and_leads_to_the_stage()
    {
        var (id, name) = Named.All("AWS::ApiGatewayV2::DomainName").Single();
        var configuration = Assert.Single(name["Properties"]!["DomainNameConfigurations"]!.AsArray())!;
        var mapping = Named.One("AWS::ApiGatewayV2::ApiMapping")["Properties"]!;

        Assert.Equal("api.acme.test", (string?)name["Properties"]!["DomainName"]);
        Assert.Equal(("REGIONAL", "TLS_1_2"), ((string?)configuration["EndpointType"], (string?)configuration["SecurityPolicy"]));
        Assert.Equal((id, Named.All(Api).Keys.Single()), (mapping["DomainName"].Target(), mapping["ApiId"].Target()));
        Assert.EndsWith("::Stage", (string?)Named.All()[mapping["Stage"].Target()]["Type"], StringComparison.Ordinal);
        Assert.Null(mapping["ApiMappingKey"]);
    }

    [Fact]
    public void A_hosted_zone_gets_the_record_and_proves_the_certificate()
    {
        var certificate = Named.All("AWS::CertificateManager::Certificate").Single(OfTheApi);
        var record = Named.All("AWS::Route53::RecordSet").Single(OfTheApi).Value["Properties"]!;
        var used = Named.One("AWS::ApiGatewayV2::DomainName")["Properties"]!["DomainNameConfigurations"]![0]!["CertificateArn"];

        Assert.Equal(certificate.Key, used.Target());
        Assert.Equal(("api.acme.test", "DNS"), ((string?)certificate.Value["Properties"]!["DomainName"], (string?)certificate.Value["Properties"]!["ValidationMethod"]));
        Assert.Equal(("api.acme.test.", "A"), ((string?)record["Name"], (string?)record["Type"]));
        Assert.Equal(Named.All("AWS::ApiGatewayV2::DomainName").Keys.Single(), record["AliasTarget"]!["DNSName"].Target());
    }

    [Fact]
    public void A_certificate_of_ones_own_is_used_as_it_is_and_the_record_is_up_to_its_owner()
    {
        var stack = With($$"""{ "name": "api.acme.test", "certificateArn": "{{Arn}}" }""");
        var target = JsonNode.Parse(stack.Text)!["Outputs"]!["ApiDnsName"]!["Value"];

        Assert.Equal(
            Arn, (string?)stack.One("AWS::ApiGatewayV2::DomainName")["Properties"]!["DomainNameConfigurations"]![0]!["CertificateArn"]);
        Assert.DoesNotContain(stack.All("AWS::CertificateManager::Certificate"), OfTheApi);
        Assert.DoesNotContain(stack.All("AWS::Route53::RecordSet"), OfTheApi);
        Assert.Equal(stack.All("AWS::ApiGatewayV2::DomainName").Keys.Single(), target.Target());
    }

    [Fact]
    public void The_deployment_names_the_address() =>
        Assert.Equal("https://api.acme.test/", (string?)JsonNode.Parse(Named.Text)!["Outputs"]!["ApiUrl"]!["Value"]);

    [Fact]
    public void A_certificate_that_is_not_renewed_is_noticed()
    {
        var alarm = Named.Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == "acme-orders-dev-api-certificate");

        Assert.Equal(("DaysToExpiry", 30), ((string?)alarm["MetricName"], (int?)alarm["Threshold"]));
        Assert.Equal(Named.All("AWS::CertificateManager::Certificate").Single(OfTheApi).Key, alarm["Dimensions"]![0]!["Value"].Target());
    }

    [Fact]
    public void Services_are_told_of_no_stage_whatever_a_client_says()
    {
        var proxies = Named.Properties("AWS::ApiGateway::Method").Where(method => (string?)method["HttpMethod"] == "ANY").ToList();

        Assert.NotEmpty(proxies);
        Assert.All(proxies, method => Assert.Equal(
            "'/'", (string?)method["Integration"]!["RequestParameters"]!["integration.request.header.X-Forwarded-Prefix"]));
    }

    [Fact]
    public void A_certificate_of_another_region_is_refused() =>
        Assert.Equal(
            [$"dev.json: {Setting}.certificateArn is \"arn:aws:acm:us-east-1:111122223333:certificate/api\"; the certificate must be in region eu-west-1."],
            Assert.Throws<SettingsException>(
                () => With("""{ "name": "api.acme.test", "certificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/api" }""")).Problems);

    [Fact]
    public void A_name_without_a_way_to_a_certificate_is_refused() =>
        Assert.Equal(
            [$"dev.json: {Setting}.certificateArn and hostedZone are two ways to a certificate; give exactly one of them."],
            Assert.Throws<SettingsException>(() => With("""{ "name": "api.acme.test" }""")).Problems);

    private static StackTemplate With(string domain)
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithSetting(Setting, domain).Synthesize().Stacks.Last();
    }

    private static bool OfTheApi(KeyValuePair<string, JsonNode> resource) => resource.Key.StartsWith("IngressGatewayDomain", StringComparison.Ordinal);
}
