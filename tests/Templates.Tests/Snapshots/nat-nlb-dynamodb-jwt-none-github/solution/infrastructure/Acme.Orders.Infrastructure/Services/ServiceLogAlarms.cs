using Acme.Orders.Infrastructure.Operations;
using Amazon.CDK;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace Acme.Orders.Infrastructure.Services;

/// <summary>Alarms on what only the log of a service tells. A metric that never gets a value costs nothing.</summary>
internal sealed class ServiceLogAlarms : Construct
{
    /// <summary>How the line of a service begins that counts the requests it turned away.</summary>
    internal const string TurnedAway = "Requests were turned away";

    private readonly ServiceDefinition _definition;
    private readonly LogGroup _log;
    private readonly string _application;

    public ServiceLogAlarms(Construct scope, string id, ServiceDefinition definition, LogGroup log, string application)
        : base(scope, id)
    {
        _definition = definition;
        _log = log;
        _application = application;
        Shed = new()
        {
            Id = $"service-{definition.Name}-turned-away",
            Description = $"{definition.Name} has more requests than it can answer in time and turns some away with 503: raise maxTasks or cpu in "
                + $"{definition.File}, or look for what makes requests slow.",
            Metric = Count("turned-away", $"{{ $.message = \"{TurnedAway}*\" && $.count > 0 }}", "$.count"),
            Threshold = 0,
            AffectsUsers = true,
        };
        Late = new()
        {
            Id = $"service-{definition.Name}-deadline",
            Description = $"Requests to {definition.Name} are given up with 504 at their deadline: look at what they wait for; its log names "
                + "the routes.",
            Metric = Count("deadline", "{ $.statusCode = 504 }"),
            Threshold = 5,
            AffectsUsers = true,
        };
    }

    /// <summary>More requests than the service takes at a time.</summary>
    public AlarmDefinition Shed { get; }

    /// <summary>Requests that were not answered before their deadline.</summary>
    public AlarmDefinition Late { get; }

    /// <summary>Faults of this service, which no load balancer tells from those of others.</summary>
    /// <param name="targets">What goes back to its old version.</param>
    public AlarmDefinition Faults(IReadOnlyList<IRollbackTarget> targets) => new()
    {
        Id = $"service-{_definition.Name}-faults",
        Description = $"{_definition.Name} writes errors to its log, which says what they are.",
        Metric = Count("faults", "{ $.level = \"Error\" || $.level = \"Critical\" }"),
        Threshold = 5,
        AffectsUsers = true,
        RollbackTargets = targets,
    };

    /// <param name="name">Unique among those of the service.</param>
    /// <param name="pattern">Lines that count.</param>
    /// <param name="value">How much a line counts: a number, or a member of it.</param>
    private Metric Count(string name, string pattern, string value = "1") => new MetricFilter(this, name, new MetricFilterProps
    {
        LogGroup = _log,
        FilterPattern = FilterPattern.Literal(pattern),
        MetricNamespace = _application,
        MetricName = $"{_definition.Name}-{name}",
        MetricValue = value,
    }).Metric(new MetricOptions { Statistic = "Sum", Period = Duration.Minutes(1) });
}
