using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acme.Orders.Infrastructure.Tests;

public partial class MonitoringTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    [Fact]
    public void Every_alarm_says_what_to_do_and_tells_the_topic()
    {
        var topic = Services.All("AWS::SNS::Topic").Keys.Single();

        Assert.All(Services.Properties("AWS::CloudWatch::Alarm"), alarm =>
        {
            Assert.False(string.IsNullOrEmpty((string?)alarm["AlarmDescription"]));
            Assert.Equal(topic, alarm["AlarmActions"]![0].Target());
        });
    }

    [Fact]
    public void One_alarm_says_whether_users_are_affected()
    {
        var composite = Services.One("AWS::CloudWatch::CompositeAlarm")["Properties"]!;
        var rule = composite["AlarmRule"]!.ToJsonString();
        var causes = Services.All("AWS::CloudWatch::Alarm").Where(alarm => rule.Contains($"\"{alarm.Key}\"", StringComparison.Ordinal))
            .Select(alarm => (string)alarm.Value["Properties"]!["AlarmName"]!).ToList();

        Assert.Equal("acme-orders-dev-users-affected", (string?)composite["AlarmName"]);
        Assert.Equal(Services.All("AWS::SNS::Topic").Keys.Single(), composite["AlarmActions"]![0].Target());
        Assert.Contains("acme-orders-dev-service-api-deadline", causes);
        Assert.DoesNotContain(causes, name => name.Contains("-database-", StringComparison.Ordinal));
        Assert.Contains("acme-orders-dev-api-errors", causes);
    }

    [Theory]
    [InlineData("faults", "{ $.level = \"Error\" || $.level = \"Critical\" }", "1")]
    [InlineData("deadline", "{ $.statusCode = 504 }", "1")]
    public void What_only_the_log_of_a_service_tells_is_watched(string name, string pattern, string value)
    {
        var filter = Services.Properties("AWS::Logs::MetricFilter").Single(filter => (string?)filter["FilterPattern"] == pattern);
        var metric = filter["MetricTransformations"]![0]!;
        var alarm = Services.Properties("AWS::CloudWatch::Alarm").Single(alarm => (string?)alarm["AlarmName"] == $"acme-orders-dev-service-api-{name}");

        Assert.Equal(("acme-orders-dev", $"api-{name}", value), ((string?)metric["MetricNamespace"], (string?)metric["MetricName"], (string?)metric["MetricValue"]));
        Assert.Equal(("acme-orders-dev", $"api-{name}"), ((string?)alarm["Namespace"], (string?)alarm["MetricName"]));
    }

    [Fact]
    public void Services_write_what_is_looked_for_in_their_log()
    {
        var logs = Directory.GetFiles(Path.Combine(SynthesizedApps.OwnRoot, "src"), "Log.cs", SearchOption.AllDirectories)
            .Where(file => file.Contains("Telemetry", StringComparison.Ordinal)).Select(File.ReadAllText).ToList();
        var wanted = Services.Properties("AWS::Logs::MetricFilter")
            .SelectMany(filter => Member.Matches($"{filter["FilterPattern"]} {filter["MetricTransformations"]![0]!["MetricValue"]}"))
            .Select(member => member.Groups["name"].Value).Distinct().ToList();

        Assert.NotEmpty(logs);
        Assert.All(logs, log =>
        {
            // JsonLines writes each value under its name in camel case, and CloudWatch tells upper from lower case.
            var written = Placeholder.Matches(log).Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.Groups["name"].Value));
            Assert.Empty(wanted.Except([.. written, "level", "message"]));
        });
    }

    [Fact]
    public void Nobody_is_left_to_believe_that_production_would_call()
    {
        using var silent = new SolutionFolder();
        silent.WithService("api", "/api").Synthesize("prod");
        using var called = new SolutionFolder();
        var settings = TestEnvironments.Prod;
        settings["operations"]!["alarmEmail"] = "ops@acme.test";
        called.WithService("api", "/api").WithEnvironmentFile("prod.json", settings.ToJsonString()).Synthesize("prod");

        Assert.Contains("operations.alarmEmail is null", silent.Warnings, StringComparison.Ordinal);
        Assert.DoesNotContain("operations.alarmEmail is null", called.Warnings, StringComparison.Ordinal);
    }

    [Fact]
    public void The_dashboard_shows_every_alarm()
    {
        var dashboard = Services.One("AWS::CloudWatch::Dashboard")["Properties"]!.ToJsonString();

        Assert.All(Services.All("AWS::CloudWatch::Alarm").Keys, alarm => Assert.Contains($"\"{alarm}\"", dashboard, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_told_by_mail_unless_the_settings_name_somebody()
    {
        using var solution = new SolutionFolder();
        var services = solution.WithService("orders", "/orders").WithSetting("operations.alarmEmail", "\"ops@acme.test\"").Synthesize().Services;

        Assert.Empty(Services.All("AWS::SNS::Subscription"));
        Assert.Equal("ops@acme.test", (string?)services.One("AWS::SNS::Subscription")["Properties"]!["Endpoint"]);
    }

    [Theory]
    [InlineData("api-errors")]
    [InlineData("api-latency")]
    public void The_way_in_is_watched(string aspect) =>
        Services.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-orders-dev-{aspect}" });

    [Fact]
    public void The_database_is_watched() =>
        Assert.Contains(
            Services.Properties("AWS::CloudWatch::Alarm"),
            alarm => ((string)alarm["AlarmName"]!).StartsWith("acme-orders-dev-database-", StringComparison.Ordinal));

    /// <summary>A member of a line of the log, as filters of CloudWatch name it.</summary>
    [GeneratedRegex(@"\$\.(?<name>\w+)")]
    private static partial Regex Member { get; }

    [GeneratedRegex(@"\{(?<name>[A-Z]\w*)\}")]
    private static partial Regex Placeholder { get; }
}
