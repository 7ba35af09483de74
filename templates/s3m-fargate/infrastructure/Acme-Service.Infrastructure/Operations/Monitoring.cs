using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Constructs;

namespace Acme_Service.Infrastructure.Operations;

internal sealed record MonitoringProps
{
    /// <summary>Name of the dashboard, and prefix of the notifications' sender.</summary>
    public required string Name { get; init; }

    public required OperationsSettings Settings { get; init; }

    public required IReadOnlyList<WatchedMetric> Metrics { get; init; }
}

/// <summary>An alarm and a graph for every watched metric, on one topic and one dashboard.</summary>
internal sealed class Monitoring : Construct
{
    private const int GraphsPerRow = 3;
    private const int GraphWidth = 24 / GraphsPerRow;

    public Monitoring(Construct scope, string id, MonitoringProps props)
        : base(scope, id)
    {
        var topic = new AlarmTopic(this, "Alarms", new AlarmTopicProps { DisplayName = props.Name, Settings = props.Settings });
        var notify = new SnsAction(topic.Topic);
        var alarms = props.Metrics.Select(watched => (watched, Alarm: AlarmOn(watched, AlarmName(props.Name, watched), notify))).ToList();

        foreach (var guards in alarms
            .SelectMany(alarm => alarm.watched.RollsBack.Select(service => (service, Name: AlarmName(props.Name, alarm.watched), alarm.Alarm)))
            .GroupBy(guard => guard.service))
        {
            guards.Key.RollBackOn(guards.ToDictionary(guard => guard.Name, guard => guard.Alarm));
        }

        _ = new Dashboard(this, "Dashboard", new DashboardProps
        {
            DashboardName = props.Name,
            DefaultInterval = Duration.Hours(12),
            Widgets = [.. alarms.Select(alarm => alarm.Alarm).Chunk(GraphsPerRow).Select(row => row.Select(GraphOf).ToArray())],
        });
    }

    private static string AlarmName(string prefix, WatchedMetric watched) => $"{prefix}-{watched.Id}";

    private Alarm AlarmOn(WatchedMetric watched, string name, IAlarmAction notify)
    {
        var alarm = new Alarm(this, watched.Id, new AlarmProps
        {
            AlarmName = name,
            AlarmDescription = watched.Meaning,
            Metric = watched.Metric,
            Threshold = watched.Threshold,
            ComparisonOperator = watched.Comparison,
            EvaluationPeriods = watched.Periods,
            TreatMissingData = watched.NeedsData ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
        });
        alarm.AddAlarmAction(notify);
        alarm.AddOkAction(notify);
        return alarm;
    }

    private static AlarmWidget GraphOf(Alarm alarm)
        => new AlarmWidget(new AlarmWidgetProps { Alarm = alarm, Title = alarm.Node.Id, Width = GraphWidth });
}
