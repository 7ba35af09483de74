namespace Acme_Service.Shared;

/// <summary>Environment variables that name a service's DynamoDB table.</summary>
internal static class ItemsTableEnvironment
{
    public const string TableName = "ITEMS_TABLE_NAME";
}
