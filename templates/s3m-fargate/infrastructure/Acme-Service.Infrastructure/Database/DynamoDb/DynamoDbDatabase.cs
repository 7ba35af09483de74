using Acme_Service.Infrastructure.Network;
using Acme_Service.Infrastructure.Operations;
using Acme_Service.Infrastructure.Security;
using Acme_Service.Infrastructure.Services;
using Acme_Service.Shared;
using Amazon.CDK.AWS.DynamoDB;
using Constructs;

namespace Acme_Service.Infrastructure.Database;

/// <summary>One table for each service.</summary>
internal sealed class DynamoDbDatabase : Construct, IOperable
{
    private readonly Dictionary<string, Table> _tables;

    public DynamoDbDatabase(Construct scope, string id, Deployment deployment)
        : base(scope, id)
    {
        var key = EncryptionKey.Of(this, deployment.Settings);
        _tables = deployment.Services.ToDictionary(service => service.Name, service => new Table(this, service.Storage, new TableProps
        {
            PartitionKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "ownerId", Type = AttributeType.STRING },
            SortKey = new Amazon.CDK.AWS.DynamoDB.Attribute { Name = "id", Type = AttributeType.STRING },
            TimeToLiveAttribute = "expiresAt",
            BillingMode = BillingMode.PAY_PER_REQUEST,
            Encryption = key is null ? TableEncryption.AWS_MANAGED : TableEncryption.CUSTOMER_MANAGED,
            EncryptionKey = key,
            DeletionProtection = deployment.Settings.DeletionProtection,
            RemovalPolicy = deployment.Settings.RemovalOfData,
        }));
        foreach (var table in _tables.Values)
        {
            // CDK 2.178 has TableProps.PointInTimeRecoverySpecification for it, and makes the property of 2.160 obsolete.
            ((CfnTable)table.Node.DefaultChild!).PointInTimeRecoverySpecification =
                new CfnTable.PointInTimeRecoverySpecificationProperty { PointInTimeRecoveryEnabled = true };
        }
    }

    /// <summary>AWS services that microservices call to reach their data.</summary>
    public static IEnumerable<AwsApi> Apis => [AwsApi.DynamoDb];

    public IEnumerable<AlarmDefinition> Alarms => _tables.Select(table => new AlarmDefinition
    {
        Id = $"database-{table.Key}-throttles",
        Description = $"The table of {table.Key} turns requests away: look for a hot partition key, or for a sudden rise in traffic.",
        Metric = table.Value.MetricThrottledRequestsForOperations(new OperationsMetricOptions
        {
            Operations = [Operation.GET_ITEM, Operation.PUT_ITEM, Operation.DELETE_ITEM, Operation.QUERY],
        }),
        Threshold = 0,
    });

    /// <summary>Gives the service the name of its table, and the permissions that its store needs.</summary>
    public void Connect(IMicroservice service)
    {
        var table = _tables[service.Definition.Name];
        service.SetEnvironment(TableEnvironment.Name, table.TableName);
        table.Grant(
            service.Principal,
            "dynamodb:GetItem",
            "dynamodb:PutItem",
            "dynamodb:DeleteItem",
            "dynamodb:Query");
    }
}
