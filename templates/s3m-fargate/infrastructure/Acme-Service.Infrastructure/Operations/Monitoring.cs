using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.CloudWatch.Actions;
using Constructs;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>An alarm and a graph for every alarm definition, on one topic and one dashboard.</summary>
internal sealed class Monitoring : Construct
{
    /// <summary>Id of the alarm that is on while one of those is that users notice.</summary>
    public const string UsersAffected = "users-affected";

    public const string UsersAffectedDescription =
        "Users are affected: another alarm that is on says by what. If something was deployed recently, first go back to the version before it.";

    private const int GraphsPerRow = 3;
    private const int GraphWidth = 24 / GraphsPerRow;

    private readonly string _application;

    /// <param name="scope">Stack.</param>
    /// <param name="id">Unique in the stack.</param>
    /// <param name="deployment">Names the dashboard and the alarms.</param>
    /// <param name="parts">In the order of their graphs on the dashboard.</param>
    public Monitoring(Construct scope, string id, Deployment deployment, IEnumerable<IOperable> parts)
        : base(scope, id)
    {
        _application = deployment.Name;
        Definitions = [.. parts.SelectMany(part => part.Alarms)];
        var topic = new AlarmTopic(this, "Alarms", deployment);
        var notify = new SnsAction(topic.Topic);
        var alarms = Definitions
            .Select(definition => (Definition: definition, Alarm: AlarmOn(definition, notify)))
            .ToList();

        foreach (var target in alarms
            .SelectMany(alarm => alarm.Definition.RollbackTargets.Select(target => (target, alarm.Definition, alarm.Alarm)))
            .GroupBy(alarm => alarm.target))
        {
            target.Key.RollBackOn(target.ToDictionary(alarm => NameOf(alarm.Definition), alarm => alarm.Alarm));
        }

        var usersAffected = new CompositeAlarm(this, UsersAffected, new CompositeAlarmProps
        {
            CompositeAlarmName = $"{_application}-{UsersAffected}",
            AlarmDescription = UsersAffectedDescription,
            AlarmRule = AlarmRule.AnyOf(
                [.. alarms.Where(alarm => alarm.Definition.AffectsUsers).Select(alarm => AlarmRule.FromAlarm(alarm.Alarm, AlarmState.ALARM))]),
        });
        usersAffected.AddAlarmAction(notify);
        usersAffected.AddOkAction(notify);

        _ = new Dashboard(this, "Dashboard", new DashboardProps
        {
            DashboardName = _application,
            DefaultInterval = Duration.Hours(12),
            Widgets = [.. alarms.Select(alarm => GraphOf(alarm.Alarm)).Chunk(GraphsPerRow)],
        });
    }

    public IReadOnlyList<AlarmDefinition> Definitions { get; }

    private string NameOf(AlarmDefinition definition) => $"{_application}-{definition.Id}";

    private Alarm AlarmOn(AlarmDefinition definition, IAlarmAction notify)
    {
        var alarm = new Alarm(this, definition.Id, new AlarmProps
        {
            AlarmName = NameOf(definition),
            AlarmDescription = definition.Description,
            Metric = definition.Metric,
            Threshold = definition.Threshold,
            ComparisonOperator = definition.Comparison,
            EvaluationPeriods = definition.Periods,
            TreatMissingData = definition.TreatMissingData,
        });
        alarm.AddAlarmAction(notify);
        alarm.AddOkAction(notify);
        return alarm;
    }

    private static AlarmWidget GraphOf(Alarm alarm) =>
        new(new AlarmWidgetProps { Alarm = alarm, Title = alarm.Node.Id, Width = GraphWidth });
}
