using Acme.Orders.Infrastructure.Operations;
using Amazon.CDK.AWS.CloudWatch;
using Amazon.CDK.AWS.RDS;

namespace Acme.Orders.Infrastructure.Database;

/// <summary>Alarms on the resources of the database.</summary>
internal static class RdsAlarms
{
    public static IEnumerable<AlarmDefinition> Of(DatabaseInstance instance, RdsSettings settings) =>
    [
        new()
        {
            Id = "database-cpu",
            Description = "The database is short of CPU: look for slow queries, or choose a larger instanceClass.",
            Metric = instance.MetricCPUUtilization(),
            Threshold = 85,
            Periods = 5,
        },
        new()
        {
            Id = "database-storage",
            Description = "Less than a tenth of the database's first storage is free: raise maxStorageGiB, or remove data.",
            Metric = instance.MetricFreeStorageSpace(),
            Threshold = settings.StorageGiB * (1024.0 * 1024 * 1024 / 10),
            Comparison = ComparisonOperator.LESS_THAN_THRESHOLD,
        },
        new()
        {
            Id = "database-connections",
            Description = "The database has unusually many connections, one for each request at once: set lambda.reservedConcurrency.",
            Metric = instance.MetricDatabaseConnections(),
            Threshold = Math.Floor(0.9 * RdsConnections.Of(settings.InstanceClass)),
        },
    ];
}
