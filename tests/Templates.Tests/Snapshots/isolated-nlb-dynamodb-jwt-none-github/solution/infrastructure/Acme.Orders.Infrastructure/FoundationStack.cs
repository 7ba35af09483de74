using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Database;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Operations;
using Acme.Orders.Infrastructure.Security;
using Acme.Orders.Infrastructure.Services;
using Amazon.CDK;
using Constructs;

namespace Acme.Orders.Infrastructure;

/// <summary>The network and the data: everything that holds state or is expensive to replace.</summary>
internal sealed class FoundationStack : Stack
{
    private readonly Deployment _deployment;
    private readonly List<IOperable> _parts = [];

    public FoundationStack(Construct app, string id, Deployment deployment)
        : base(app, id, deployment.StackProps("network and data", deployment.Settings.DeletionProtection))
    {
        _deployment = deployment;

        var apis = ServiceCluster.ApisOf(deployment.Settings.Fargate).ToHashSet();
        apis.UnionWith(DynamoDbDatabase.Apis);
        Network = Add(new IsolatedNetwork(this, "Network", deployment, apis));
        Database = Add(new DynamoDbDatabase(this, "Database", deployment));
        Roles = Add(new RolesTable(this, "Roles", deployment.Settings));
        if (deployment.Settings.IsStrict)
        {
            _ = new Backups(this, "Backups", deployment);
        }

        StackOutput.AddAll(this, _parts);
    }

    public INetwork Network { get; }

    public DynamoDbDatabase Database { get; }

    public RolesTable Roles { get; }

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
