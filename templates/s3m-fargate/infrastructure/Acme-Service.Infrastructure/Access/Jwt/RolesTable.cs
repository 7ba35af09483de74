using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Settings;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>The roles of each principal: an entry per principal, with the string set <c>roles</c>.</summary>
internal sealed class RolesTable : Construct, IOperable
{
    public RolesTable(Construct scope, string id, EnvironmentSettings settings)
        : base(scope, id)
    {
        var key = EncryptionKey.Of(this, settings);
        var table = new Table(this, "Table", new TableProps
        {
            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "principalId", Type = AttributeType.STRING },
            BillingMode = BillingMode.PAY_PER_REQUEST,
            Encryption = key is null ? TableEncryption.AWS_MANAGED : TableEncryption.CUSTOMER_MANAGED,
            EncryptionKey = key,
            DeletionProtection = settings.DeletionProtection,
            RemovalPolicy = settings.RemovalOfData,
        });

        // CDK 2.178 has TableProps.PointInTimeRecoverySpecification for it, and makes the property of 2.160 obsolete.
        ((CfnTable)table.Node.DefaultChild!).PointInTimeRecoverySpecification =
            new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true };
        Table = table;
    }

    public ITable Table { get; }

    public IEnumerable<AlarmDefinition> Alarms =>
    [
        new()
        {
            Id = "roles-throttles",
            Description = "The table of roles turns reads of the authorizer away, so that callers get 500: look for a sudden rise in traffic, or "
                + "raise authorizer.cacheSeconds.",
            Metric = Table.MetricThrottledRequestsForOperations(new OperationsMetricOptions { Operations = [Operation.GET_ITEM] }),
            Threshold = 0,
            AffectsUsers = true,
        },
    ];

    public IEnumerable<StackOutput> Outputs =>
        [new("RolesTable", Table.TableName, "An entry per principal: principalId, and roles as a string set")];
}
