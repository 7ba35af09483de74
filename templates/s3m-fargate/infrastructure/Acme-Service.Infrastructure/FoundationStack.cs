#if (!UseNoAuth)
using Acme_Service.Infrastructure.Access;
#endif
#if (!UseNoDatabase)
using Acme_Service.Infrastructure.Database;
#endif
#if (!UseLambda || UseContainer)
using Acme_Service.Infrastructure.Hosting;
#endif
using Acme_Service.Infrastructure.Microservices;
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure;

internal sealed class FoundationStackProps : StackProps
{
#if (UseCognito)
    /// <summary>Name of the solution and environment.</summary>
    public required string ApplicationName { get; init; }

#endif
    public required EnvironmentSettings Settings { get; init; }

    public required IReadOnlyList<ServiceDefinition> Services { get; init; }
}

/// <summary>What holds state or is dear to replace: the network and the data.</summary>
internal sealed class FoundationStack : Stack
{
    private readonly EnvironmentSettings _settings;

    public FoundationStack(Construct scope, string id, FoundationStackProps props)
        : base(scope, id, props)
    {
        _settings = props.Settings;

#if (UseRds)
        var databaseApis = RdsDatabase.Apis;
#elif (UseDynamoDb)
        var databaseApis = DynamoDbDatabase.Apis;
#else
        AwsApi[] databaseApis = [];
#endif
#if (!UseLambda || UseContainer)
        var apis = ServiceCluster.ApisOf(_settings.Hosting).Concat(databaseApis).ToHashSet();
#else
        // Functions need none of their own: Lambda itself pulls their images and writes their logs, from outside of the network.
        var apis = databaseApis.ToHashSet();
#endif
#if (UseIsolated)
        Network = new IsolatedNetwork(this, "Network", new IsolatedNetworkProps
        {
            Environment = _settings,
            Settings = _settings.Isolated,
            Apis = apis,
#if (UsePublicAlb || UseContainer)
            HasPublicEdge = true,
#endif
        });
#else
        Network = new NatNetwork(this, "Network", new NatNetworkProps
        {
            Environment = _settings,
            Settings = _settings.Nat,
            Apis = apis,
        });
#endif
#if (UseRds)
        Database = new RdsDatabase(this, "Database", new RdsDatabaseProps
        {
            Network = Network,
            Settings = _settings.Postgres,
            ProtectData = _settings.ProtectData,
        });
#elif (UseDynamoDb)
        Database = new DynamoDbDatabase(this, "Database", new DynamoDbDatabaseProps
        {
            Services = props.Services,
            ProtectData = _settings.ProtectData,
        });
#endif
#if (UseJwt)
        Roles = new RolesTable(this, "Roles", new RolesTableProps { ProtectData = _settings.ProtectData });
        _ = new CfnOutput(this, "RolesTable", new CfnOutputProps
        {
            Value = Roles.Table.TableName,
            Description = "An item per principal: principalId, and roles as a string set",
        });
#elif (UseCognito)
        Users = new CognitoUsers(this, "Users", new CognitoUsersProps
        {
            ApplicationName = props.ApplicationName,
            Settings = _settings.Cognito,
            ProtectData = _settings.ProtectData,
        });
#endif
    }

    public INetwork Network { get; }

#if (UseRds)
    public RdsDatabase Database { get; }
#elif (UseDynamoDb)
    public DynamoDbDatabase Database { get; }
#endif
#if (UseJwt)

    public RolesTable Roles { get; }
#elif (UseCognito)

    public CognitoUsers Users { get; }
#endif

    /// <summary>The zones of the settings, so that CDK never looks for them in an account.</summary>
    public override string[] AvailabilityZones => [.. _settings.AvailabilityZones];
}
