using System.Text.Json.Nodes;
using Acme.Orders.Infrastructure.Settings;

namespace Acme.Orders.Infrastructure.Tests;

public class FirewallTests(SynthesizedApps apps)
{
    private const string Setting = "restApi.firewall";
    private const string Metric = "acme-orders-dev-api";

    private readonly Lazy<StackTemplate> _guarded = new(() =>
    {
        using var solution = new SolutionFolder();
        return solution.WithService("orders", "/orders").WithSetting(Setting, """{ "requestsPerAddress": 500 }""").Synthesize().Stacks.Last();
    });

    private JsonNode WebAcl => _guarded.Value.One("AWS::WAFv2::WebACL")["Properties"]!;

    private JsonArray RulesInOrder => WebAcl["Rules"]!.AsArray();

    [Fact]
    public void It_is_paid_for_only_where_the_settings_say_so()
    {
        Assert.Single(_guarded.Value.All("AWS::WAFv2::WebACL"));
        Assert.DoesNotContain(apps.Dev.Stacks.Last().All().Values, resource => ((string)resource["Type"]!).StartsWith("AWS::WAFv2::", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_asks_too_often_is_turned_away_first()
    {
        Assert.Equal((0, 500), ((int?)RulesInOrder[0]!["Priority"], (int?)RulesInOrder[0]!["Statement"]!["RateBasedStatement"]!["Limit"]));
        Assert.NotNull(RulesInOrder[0]!["Action"]!["Block"]);
        Assert.Equal(4, RulesInOrder.Count);
    }

    [Fact]
    public void Rules_that_the_services_rules_replace_count_only()
    {
        var overrides = RulesInOrder.SelectMany(rule => rule!["Statement"]!["ManagedRuleGroupStatement"]?["RuleActionOverrides"]?.AsArray() ?? []).ToList();

        Assert.Equal(["NoUserAgent_HEADER", "SizeRestrictions_BODY"], overrides.Select(rule => (string?)rule!["Name"]).Order());
        Assert.All(overrides, rule => Assert.NotNull(rule!["ActionToUse"]!["Count"]));
    }

    [Fact]
    public void Its_metrics_are_those_of_this_environment() =>
        Assert.Equal(Metric, (string?)WebAcl["VisibilityConfig"]!["MetricName"]);

    [Fact]
    public void It_stands_before_what_faces_the_internet()
    {
        var association = _guarded.Value.One("AWS::WAFv2::WebACLAssociation")["Properties"]!;

        Assert.Equal(_guarded.Value.All("AWS::WAFv2::WebACL").Keys.Single(), association["WebACLArn"].Target());
        Assert.EndsWith("/stages/{}", association["ResourceArn"].Joined(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_turned_away_is_logged_without_tokens_and_query_strings()
    {
        var (id, group) = _guarded.Value.All("AWS::Logs::LogGroup")
            .Single(group => (group.Value["Properties"]!["LogGroupName"]?.Joined() ?? "").StartsWith("aws-waf-logs-", StringComparison.Ordinal));
        var logging = _guarded.Value.One("AWS::WAFv2::LoggingConfiguration");
        var properties = logging["Properties"]!;
        var filter = properties["LoggingFilter"]!;

        Assert.Equal(7, (int?)group["Properties"]!["RetentionInDays"]);
        Assert.Contains(id, logging["DependsOn"].Texts());
        Assert.EndsWith(":log-group:aws-waf-logs-{}", properties["LogDestinationConfigs"]![0].Joined(), StringComparison.Ordinal);
        Assert.Equal(("DROP", "KEEP"), ((string?)filter["DefaultBehavior"], (string?)filter["Filters"]![0]!["Behavior"]));
        Assert.Equal("BLOCK", (string?)filter["Filters"]![0]!["Conditions"]![0]!["ActionCondition"]!["Action"]);
        Assert.Equal(
            ["authorization", "cookie"],
            properties["RedactedFields"]!.AsArray().Select(field => (string?)field!["SingleHeader"]?["Name"]).OfType<string>());
        Assert.Contains(properties["RedactedFields"]!.AsArray(), field => field!["QueryString"] is not null);
    }

    [Fact]
    public void A_limit_that_AWS_does_not_know_is_refused()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting(Setting, """{ "requestsPerAddress": 5 }""");

        Assert.Equal(
            [$"dev.json: {Setting}.requestsPerAddress is 5; it must lie between 10 and 2000000."],
            Assert.Throws<SettingsException>(() => solution.Synthesize()).Problems);
    }
}
