using Acme_Service.Infrastructure.Operations;

namespace Acme_Service.Infrastructure.Tests;

public class RunbookTests(SynthesizedApps apps)
{
    [Fact]
    public void The_runbook_is_that_of_the_alarms() =>
        Assert.True(
            File.ReadAllText(Path.Combine(SynthesizedApps.OwnRoot, Runbook.File)) == Runbook.Of(SynthesizedApps.OwnRoot),
            $"{Runbook.File} is older than the alarms: run 'dotnet run --project infrastructure/Acme-Service.Infrastructure -- {Runbook.Command}'.");

    [Fact]
    public void Every_alarm_of_every_service_is_in_it()
    {
        var runbook = Runbook.Of(SynthesizedApps.OwnRoot);
        var texts = apps.OwnSolution.SelectMany(app => app.Services.Properties("AWS::CloudWatch::Alarm"))
            .Select(alarm => ((string)alarm["AlarmName"]!).Split('-')[^1]).Distinct();

        Assert.All(texts, aspect => Assert.Contains($"{aspect}` |", runbook, StringComparison.Ordinal));
        Assert.DoesNotContain("any-service", runbook, StringComparison.Ordinal);
    }
}
