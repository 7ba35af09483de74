namespace Acme_Service.Shared;

/// <summary>Environment variables by which the infrastructure tells a service its DynamoDB table.</summary>
internal static class ItemsTableEnvironment
{
    public const string TableName = "ITEMS_TABLE_NAME";
}
