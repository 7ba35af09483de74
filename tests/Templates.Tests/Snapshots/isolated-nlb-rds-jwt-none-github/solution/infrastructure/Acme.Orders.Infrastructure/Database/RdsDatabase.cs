using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.RDS;
using Constructs;
using InstanceType = Amazon.CDK.AWS.EC2.InstanceType;

namespace Acme.Orders.Infrastructure.Database;

internal sealed record RdsDatabaseProps
{
    public required INetwork Network { get; init; }

    public required PostgresSettings Settings { get; init; }

    public required bool ProtectData { get; init; }
}

/// <summary>One PostgreSQL server, with a database for each service.</summary>
internal sealed partial class RdsDatabase : Construct
{
    private const int Port = 5432;

    private readonly DatabaseInstance _instance;
    private readonly SecurityGroup _securityGroup;
    private readonly PostgresSettings _settings;

    public RdsDatabase(Construct scope, string id, RdsDatabaseProps props)
        : base(scope, id)
    {
        _settings = props.Settings;

        // Rules are added where a service is, so that this stack knows none of them.
        _securityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = props.Network.Vpc,
            Description = "PostgreSQL: connections from the services",
            AllowAllOutbound = false,
        });

        var engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps
        {
            Version = PostgresEngineVersion.Of(props.Settings.Version, props.Settings.Version.Split('.')[0]),
        });
        _instance = new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = engine,
            InstanceType = new InstanceType(props.Settings.InstanceClass["db.".Length..]),
            Vpc = props.Network.Vpc,
            VpcSubnets = props.Network.Workloads,
            SecurityGroups = [_securityGroup],
            PubliclyAccessible = false,
            Port = Port,
            MultiAz = props.Settings.MultiAz,
            StorageType = StorageType.GP3,
            StorageEncrypted = true,
            AllocatedStorage = props.Settings.StorageGiB,
            MaxAllocatedStorage = props.Settings.MaxStorageGiB,
            BackupRetention = Duration.Days(props.Settings.BackupDays),
            CopyTagsToSnapshot = true,
            AutoMinorVersionUpgrade = true,
            Credentials = Credentials.FromGeneratedSecret("service_owner"),
            ParameterGroup = new ParameterGroup(this, "Parameters", new ParameterGroupProps
            {
                Engine = engine,
                Description = "TLS only",
                Parameters = new Dictionary<string, string> { ["rds.force_ssl"] = "1" },
            }),
            DeletionProtection = props.ProtectData,
            RemovalPolicy = props.ProtectData ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
        });
    }

    /// <summary>What services call to get their credentials.</summary>
    public static IEnumerable<AwsApi> Apis => [AwsApi.SecretsManager];

    public IEnumerable<WatchedMetric> Metrics =>
    [
        new()
        {
            Id = "database-cpu",
            Meaning = "The database is short of CPU: look for slow queries, or choose a larger instanceClass.",
            Metric = _instance.MetricCPUUtilization(),
            Threshold = 85,
            Periods = 5,
        },
        new()
        {
            Id = "database-storage",
            Meaning = "Less than a tenth of the database's first storage is free: raise maxStorageGiB, or remove data.",
            Metric = _instance.MetricFreeStorageSpace(),
            Threshold = _settings.StorageGiB * (1024.0 * 1024 * 1024 / 10),
            Comparison = Amazon.CDK.AWS.CloudWatch.ComparisonOperator.LESS_THAN_THRESHOLD,
        },
        new()
        {
            Id = "database-connections",
            Meaning = "The database has unusually many connections: look for tasks that do not return them to the pool.",
            Metric = _instance.MetricDatabaseConnections(),
            Threshold = 80,
        },
    ];
}
