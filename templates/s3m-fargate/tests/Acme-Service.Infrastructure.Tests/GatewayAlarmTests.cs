namespace Acme_Service.Infrastructure.Tests;

public class GatewayAlarmTests(SynthesizedApps apps)
{
    [Theory]
    [InlineData("api-errors")]
    [InlineData("api-latency")]
    public void The_way_in_is_watched(string aspect)
        => apps.Dev.Services.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = $"acme-service-dev-{aspect}" });
}
