using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace Acme_Service.Authorizer.Roles;

/// <summary>Roles in a table with the key <c>principalId</c> (S) and the attribute <c>roles</c> (SS).</summary>
internal sealed class DynamoDbRoleStore(IAmazonDynamoDB dynamoDb, string table) : IRoleStore
{
    public async ValueTask<IReadOnlyList<string>> FindAsync(string principalId)
    {
        var response = await dynamoDb.GetItemAsync(new GetItemRequest
        {
            TableName = table,
            Key = new() { ["principalId"] = new AttributeValue { S = principalId } },

            // ROLES is no reserved word of DynamoDB, but ROLE is: the placeholder needs no list to be looked up.
            ProjectionExpression = "#roles",
            ExpressionAttributeNames = new() { ["#roles"] = "roles" },
        });
        return response.Item?.GetValueOrDefault("roles")?.SS ?? [];
    }
}
