#if (!UseNoAuth)
using Acme_Service.Infrastructure.Access;
#endif
#if (!UseNoDatabase)
using Acme_Service.Infrastructure.Database;
#endif
using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
#if (!UseNoDatabase || UseJwt)
using Acme_Service.Infrastructure.Security;
#endif
#if (!UseLambda || UseContainer)
using Acme_Service.Infrastructure.Services;
#endif
using Amazon.CDK;
using Constructs;

namespace Acme_Service.Infrastructure;

/// <summary>The network and the data: everything that holds state or is expensive to replace.</summary>
internal sealed class FoundationStack : Stack
{
    private readonly Deployment _deployment;
    private readonly List<IOperable> _parts = [];

    public FoundationStack(Construct app, string id, Deployment deployment)
        : base(app, id, deployment.StackProps("network and data", deployment.Settings.DeletionProtection))
    {
        _deployment = deployment;

#if (!UseLambda || UseContainer)
        var apis = ServiceCluster.ApisOf(deployment.Settings.Fargate).ToHashSet();
#else
        // Functions need none: Lambda itself pulls their images and writes their logs, from outside of the network.
        var apis = new HashSet<AwsApi>();
#endif
#if (UseRds)
        apis.UnionWith(RdsDatabase.Apis);
#elif (UseDynamoDb)
        apis.UnionWith(DynamoDbDatabase.Apis);
#endif
#if (UseIsolated)
        Network = Add(new IsolatedNetwork(this, "Network", deployment, apis));
#else
        Network = Add(new NatNetwork(this, "Network", deployment, apis));
#endif
#if (UseRds)
        Database = Add(new RdsDatabase(this, "Database", deployment, Network));
#elif (UseDynamoDb)
        Database = Add(new DynamoDbDatabase(this, "Database", deployment));
#endif
#if (UseJwt)
        Roles = Add(new RolesTable(this, "Roles", deployment.Settings));
#elif (UseCognito)
        Users = Add(new CognitoUsers(this, "Users", deployment));
#endif
#if (!UseNoDatabase || UseJwt)
        if (deployment.Settings.IsStrict)
        {
            _ = new Backups(this, "Backups", deployment);
        }

#endif
        StackOutput.AddAll(this, _parts);
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
    /// <summary>Alarms of the foundation stand with those of the services, on the same dashboard.</summary>
    public IReadOnlyList<IOperable> Parts => _parts;

    /// <summary>The places of the settings, so that CDK never looks for them in an account.</summary>
    public override string[] AvailabilityZones => [.. _deployment.Settings.AvailabilityZones];

    /// <summary>Keeps the part for the alarms and outputs.</summary>
    private T Add<T>(T part)
        where T : IOperable
    {
        _parts.Add(part);
        return part;
    }
}
