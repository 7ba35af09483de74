using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>A metric worth a graph, and the value at which somebody should be notified.</summary>
internal sealed record AlarmDefinition
{
    /// <summary>Unique in the stack; becomes the id of the alarm.</summary>
    public required string Id { get; init; }

    /// <summary>The meaning of the alarm, and what to do. The runbook says the same.</summary>
    public required string Description { get; init; }

    public required IMetric Metric { get; init; }

    public required double Threshold { get; init; }

    /// <summary>Whether users notice.</summary>
    public bool AffectsUsers { get; init; }

    public ComparisonOperator Comparison { get; init; } = ComparisonOperator.GREATER_THAN_THRESHOLD;

    /// <summary>Periods in a row before the alarm goes off.</summary>
    public int Periods { get; init; } = 3;

    public TreatMissingData TreatMissingData { get; init; } = TreatMissingData.NOT_BREACHING;

    /// <summary>
    /// Services whose deployments are rolled back when the alarm goes off during them. Such a service is created after its alarms,
    /// so the metric must not refer to the service itself.
    /// </summary>
    public IReadOnlyList<IRollbackTarget> RollbackTargets { get; init; } = [];
}

/// <summary>Something whose deployment can be undone when an alarm goes off during it.</summary>
internal interface IRollbackTarget
{
    /// <param name="alarms">Name → alarm. The names are literal; a reference to an alarm would wait for its deployment.</param>
    void RollBackOn(IReadOnlyDictionary<string, Alarm> alarms);
}
