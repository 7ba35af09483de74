using Amazon.CDK.AWS.CloudWatch;

namespace Acme_Service.Infrastructure.Operations;

/// <summary>A metric worth a graph, and the value from which on somebody should be told.</summary>
internal sealed record WatchedMetric
{
    /// <summary>Unique in the stack; becomes the id of the alarm.</summary>
    public required string Id { get; init; }

    /// <summary>What it means when the alarm goes off, and where to look.</summary>
    public required string Meaning { get; init; }

    public required IMetric Metric { get; init; }

    public required double Threshold { get; init; }

    public ComparisonOperator Comparison { get; init; } = ComparisonOperator.GREATER_THAN_THRESHOLD;

    /// <summary>Periods in a row before the alarm goes off.</summary>
    public int Periods { get; init; } = 3;

    /// <summary>Whether no data at all is a reason for alarm too.</summary>
    public bool NeedsData { get; init; }

    /// <summary>
    /// Services whose deployments are rolled back when the alarm goes off during them. The metric must name no resource that
    /// cannot exist before the alarms of such a service, as an ECS service cannot.
    /// </summary>
    public IReadOnlyList<IRollsBack> RollsBack { get; init; } = [];
}
