using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class SiteHeadersTests(SynthesizedApps apps)
{
    private StackTemplate Dev => apps.Dev.ServicesAndWebApp;

    private StackTemplate Prod => apps.Prod.ServicesAndWebApp;

    private JsonNode Headers => Dev.One("AWS::CloudFront::ResponseHeadersPolicy")["Properties"]!["ResponseHeadersPolicyConfig"]!;

    [Theory]
    [InlineData("StrictTransportSecurity", "AccessControlMaxAgeSec", "31536000")]
    [InlineData("FrameOptions", "FrameOption", "DENY")]
    [InlineData("ReferrerPolicy", "ReferrerPolicy", "no-referrer")]
    [InlineData("ContentTypeOptions", "Override", "true")]
    public void Browsers_are_told_what_the_page_may_do(string header, string member, string value) =>
        Assert.Equal(value, Headers["SecurityHeadersConfig"]![header]![member]!.ToString());

    [Fact]
    public void Code_and_images_come_from_the_site_alone()
    {
        var policy = PolicyOf(Dev);

        Assert.StartsWith("default-src 'self'; connect-src 'self' ", policy, StringComparison.Ordinal);
        Assert.EndsWith("; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_connect_to_the_API_and_the_issuer_and_nowhere_else()
    {
        var api = Dev.Outputs["ApiUrl"].Joined();

        Assert.Equal(["'self'", api, "https://login.acme.test"], ConnectionsOf(Dev));
    }

    [Fact]
    public void Pages_without_a_domain_connect_to_the_API_too()
    {
        Assert.Equal(Prod.Outputs["ApiUrl"].Joined(), ConnectionsOf(Prod)[1]);
    }

    [Fact]
    public void Devices_are_denied_to_the_page() =>
        Assert.Equal("Permissions-Policy", (string?)Headers["CustomHeadersConfig"]!["Items"]![0]!["Header"]);

    [Fact]
    public void Pages_connect_to_endpoints_of_the_issuer_on_other_hosts_as_the_settings_say()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        var stack = solution.WithSetting("signIn.endpointOrigins", """["https://tokens.acme.test"]""").Synthesize().ServicesAndWebApp;

        Assert.Equal(["https://login.acme.test", "https://tokens.acme.test"], ConnectionsOf(stack)[2..]);
    }

    [Theory]
    [InlineData("http://tokens.acme.test")]
    [InlineData("https://*.acme.test")]
    [InlineData("https://tokens.acme.test; script-src *")]
    public void An_endpoint_that_is_no_origin_is_named_with_what_is_right(string origin)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting("signIn.endpointOrigins", $"[\"{origin}\"]");

        Assert.Equal(
            [$"dev.json: signIn.an entry of endpointOrigins is \"{origin}\"; it must be https and a host without a path."],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }

    private static string PolicyOf(StackTemplate stack) =>
        stack.One("AWS::CloudFront::ResponseHeadersPolicy")["Properties"]!["ResponseHeadersPolicyConfig"]!["SecurityHeadersConfig"]!
            ["ContentSecurityPolicy"]!["ContentSecurityPolicy"].Joined();

    private static string[] ConnectionsOf(StackTemplate stack) => PolicyOf(stack).Split("connect-src ")[1].Split(';')[0].Split(' ');
}
