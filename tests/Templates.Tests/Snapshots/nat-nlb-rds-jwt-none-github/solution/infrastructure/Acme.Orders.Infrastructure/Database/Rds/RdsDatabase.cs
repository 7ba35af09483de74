using System.Globalization;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Infrastructure.Services;
using Acme.Orders.Infrastructure.Settings;
using Acme.Orders.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.RDS;
using Constructs;
using InstanceType = Amazon.CDK.AWS.EC2.InstanceType;

namespace Acme.Orders.Infrastructure.Database;

/// <summary>One PostgreSQL server, with a database for each service.</summary>
internal sealed class RdsDatabase : Construct, IOperable
{
    private const int Port = 5432;
    private const int MonitoringSeconds = 60;

    /// <summary>The argument with which a service's image brings its database up to date and ends.</summary>
    private const string MigrateCommand = "migrate";

    private readonly DatabaseInstance _instance;
    private readonly Amazon.CDK.AWS.SecretsManager.ISecret _owner;
    private readonly SecurityGroup _securityGroup;
    private readonly EnvironmentSettings _environment;
    private readonly RdsSettings _settings;
    private readonly INetwork _network;
    private readonly List<AlarmDefinition> _rotationAlarms = [];
    private readonly int _poolSize;

    public RdsDatabase(Construct scope, string id, Deployment deployment, INetwork network)
        : base(scope, id)
    {
        _environment = deployment.Settings;
        _settings = _environment.Rds;
        _network = network;
        var tasks = deployment.Services.Sum(service => Math.Max(service.Scaling.MaxTasks, _environment.Fargate.MinTasks ?? 0));
        _poolSize = RdsConnections.ForEachTask(_settings.InstanceClass, tasks);
        if (!RdsConnections.AreEnough(_settings.InstanceClass, tasks))
        {
            Annotations.Of(this).AddWarningV2(
                "connections",
                $"rds.instanceClass {_settings.InstanceClass} takes {RdsConnections.Of(_settings.InstanceClass)} connections, too few for {tasks} tasks "
                + "and as many successors during a deployment: choose a larger one, or lower scaling.maxTasks in service.json.");
        }

        // Rules are added where a service is, so that this stack knows none of them.
        _securityGroup = new SecurityGroup(this, "SecurityGroup", new SecurityGroupProps
        {
            Vpc = network.Vpc,
            Description = "PostgreSQL: connections from the services",
            AllowAllOutbound = false,
        });

        var engine = DatabaseInstanceEngine.Postgres(new PostgresInstanceEngineProps
        {
            Version = PostgresEngineVersion.Of(_settings.Version, _settings.Version.Split('.')[0]),
        });
        var key = EncryptionKey.Of(this, _environment);
        var logs = _environment.IsStrict ? new RdsLogs(this, "ExportedLogs", deployment.Logs) : null;
        _instance = new DatabaseInstance(this, "Instance", new DatabaseInstanceProps
        {
            Engine = engine,
            InstanceType = new InstanceType(_settings.InstanceClass["db.".Length..]),
            Vpc = network.Vpc,
            VpcSubnets = network.Workloads,
            SecurityGroups = [_securityGroup],
            PubliclyAccessible = false,
            Port = Port,
            MultiAz = _settings.MultiAz,
            StorageType = StorageType.GP3,
            StorageEncrypted = true,
            StorageEncryptionKey = _settings.OwnKey ? EncryptionKey.In(Stack.Of(this), _environment) : null,
            AllocatedStorage = _settings.StorageGiB,
            MaxAllocatedStorage = _settings.MaxStorageGiB,
            BackupRetention = Duration.Days(_settings.BackupDays),
            CopyTagsToSnapshot = true,
            AutoMinorVersionUpgrade = true,
            AllowMajorVersionUpgrade = _settings.AllowMajorUpgrade ? true : null,
            Credentials = Credentials.FromGeneratedSecret("service_owner", new CredentialsBaseOptions { EncryptionKey = key }),
            ParameterGroup = new ParameterGroup(this, "Parameters", new ParameterGroupProps
            {
                Engine = engine,
                Description = "TLS only",
                Parameters = new Dictionary<string, string> { ["rds.force_ssl"] = "1" },
            }),
            MonitoringInterval = _environment.IsStrict ? Duration.Seconds(MonitoringSeconds) : null,
            CloudwatchLogsExports = logs is null ? null : RdsLogs.Exported,
            CloudwatchLogsRetention = logs is null ? null : LogRetention.Of(_environment.Operations.LogRetentionDays),
            CloudwatchLogsRetentionRole = logs?.Role,
            DeletionProtection = _environment.DeletionProtection,
            RemovalPolicy = _environment.ProtectData ? RemovalPolicy.SNAPSHOT : RemovalPolicy.DESTROY,
        });
        logs?.Complete(_instance);
        RdsFindings.Accept(_instance, _environment);
        if (_settings.RotationDays > 0)
        {
            // The rotation of the services' logins reads it.
            _instance.Secret!.DenyAccountRootDelete();
        }

        // By its ARN alone: a grant would otherwise put roles of the services into the policy of this stack's key.
        _owner = Amazon.CDK.AWS.SecretsManager.Secret.FromSecretCompleteArn(this, "Owner", _instance.Secret!.SecretArn);
    }

    /// <summary>AWS services that microservices call to get their credentials.</summary>
    public static IEnumerable<AwsApi> Apis => [AwsApi.SecretsManager];

    public IEnumerable<AlarmDefinition> Alarms => [.. RdsAlarms.Of(_instance, _settings), .. _rotationAlarms];

    /// <summary>
    /// Lets the service connect, as a user that has no rights but in its own database, and has every deployment of another image bring
    /// that database up to date before the image serves. Only what does so knows the owner of all databases.
    /// </summary>
    public void Connect(FargateMicroservice service)
    {
        LetConnect(service.SecurityGroup);
        var login = LoginOf(service, service.Definition);
        login.LetRead(service.Principal);
        var migration = service.Task.RunFirst("migrate", MigrateCommand);
        // All containers of a task have one role. What that one must not read, ECS gives to the one container that needs it.
        migration.AddSecret(DatabaseEnvironment.OwnerSecret, Secret.FromSecretsManager(_owner));
        foreach (var container in new[] { migration, service.Task.Container })
        {
            container.AddEnvironment(DatabaseEnvironment.Name, NameFor(service.Definition));
            container.AddEnvironment(DatabaseEnvironment.SecretArn, login.Secret.SecretArn);
            container.AddEnvironment(DatabaseEnvironment.PoolSize, _poolSize.ToString(CultureInfo.InvariantCulture));
        }

        Rotate(login, service.Definition, service.Service);
    }

    private static string NameFor(ServiceDefinition service) => service.Storage.Replace('-', '_');

    private void LetConnect(ISecurityGroup client) =>
        client.Connections.AllowTo(_securityGroup, Amazon.CDK.AWS.EC2.Port.Tcp(Port), "PostgreSQL");

    private void Rotate(RdsLogin login, ServiceDefinition service, IDependable migrated)
    {
        if (_settings.RotationDays > 0)
        {
            login.Rotate(Duration.Days(_settings.RotationDays), _network, LetConnect, migrated);
            _rotationAlarms.Add(new()
            {
                Id = $"database-{service.Name}-rotation",
                Description = $"The login of {service.Name} could not be changed. The one before goes on working; a log group /aws/lambda/rotation-* "
                    + "says why, and \"Rotate secret immediately\" in Secrets Manager tries again.",
                Metric = login.RotationFailures,
                Threshold = 0,
                Periods = 1,
            });
        }
    }

    private RdsLogin LoginOf(Construct service, ServiceDefinition definition) =>
        new(service, "Login", new RdsLoginProps
        {
            Instance = _instance,
            Owner = _owner,
            Database = NameFor(definition),
            Key = EncryptionKey.Of(service, _environment),
        });
}
