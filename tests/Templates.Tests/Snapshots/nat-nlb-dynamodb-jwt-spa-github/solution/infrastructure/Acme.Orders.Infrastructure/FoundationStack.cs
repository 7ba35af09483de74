using Acme.Orders.Infrastructure.Access;
using Acme.Orders.Infrastructure.Database;
using Acme.Orders.Infrastructure.Hosting;
using Acme.Orders.Infrastructure.Microservices;
using Acme.Orders.Infrastructure.Network;
using Acme.Orders.Infrastructure.Settings;
using Amazon.CDK;
using Constructs;

namespace Acme.Orders.Infrastructure;

internal sealed class FoundationStackProps : StackProps
{
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

        var databaseApis = DynamoDbDatabase.Apis;
        var apis = ServiceCluster.ApisOf(_settings.Hosting).Concat(databaseApis).ToHashSet();
        Network = new NatNetwork(this, "Network", new NatNetworkProps
        {
            Environment = _settings,
            Settings = _settings.Nat,
            Apis = apis,
        });
        Database = new DynamoDbDatabase(this, "Database", new DynamoDbDatabaseProps
        {
            Services = props.Services,
            ProtectData = _settings.ProtectData,
        });
        Roles = new RolesTable(this, "Roles", new RolesTableProps { ProtectData = _settings.ProtectData });
        _ = new CfnOutput(this, "RolesTable", new CfnOutputProps
        {
            Value = Roles.Table.TableName,
            Description = "An item per principal: principalId, and roles as a string set",
        });
    }

    public INetwork Network { get; }

    public DynamoDbDatabase Database { get; }

    public RolesTable Roles { get; }

    /// <summary>The zones of the settings, so that CDK never looks for them in an account.</summary>
    public override string[] AvailabilityZones => [.. _settings.AvailabilityZones];
}
