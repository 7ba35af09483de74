namespace Acme.Orders.Infrastructure.Tests;

public class MonitoringTests(SynthesizedApps apps)
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
}
