namespace Acme_Service.Infrastructure.Tests;

public class DatabaseAlarmTests(SynthesizedApps apps)
{
    [Fact]
    public void The_database_is_watched()
        => Assert.Contains(
            apps.Dev.Services.Properties("AWS::CloudWatch::Alarm"),
            alarm => ((string)alarm["AlarmName"]!).StartsWith("acme-service-dev-database-", StringComparison.Ordinal));
}
