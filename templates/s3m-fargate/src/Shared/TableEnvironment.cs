namespace Acme_Service.Shared;

/// <summary>Environment variables that name a service's DynamoDB table.</summary>
internal static class TableEnvironment
{
    public const string Name = "TABLE_NAME";
}
