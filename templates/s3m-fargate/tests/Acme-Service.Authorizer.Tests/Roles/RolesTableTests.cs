using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Roles;
using Acme_Service.Authorizer.Tests.Support;
using Amazon.DynamoDBv2;

namespace Acme_Service.Authorizer.Tests.Roles;

/// <summary>The real client of DynamoDB, over a wire that a test holds.</summary>
public sealed class RolesTableTests
{
    private readonly FakeDynamoDb _wire = new();

    [Fact]
    public async Task Roles_are_read_by_one_GetItem()
    {
        _wire.Response = """{"Item":{"roles":{"SS":["admin","writer"]}}}""";

        Assert.Equal(["admin", "writer"], await FindAsync());

        var request = JsonNode.Parse(Assert.Single(_wire.Requests))!;
        Assert.Equal("orders-roles", request["TableName"]!.GetValue<string>());
        Assert.Equal("""{"principalId":{"S":"user-1"}}""", request["Key"]!.ToJsonString());
        Assert.Equal("#roles", request["ProjectionExpression"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"Item":{}}""")]
    [InlineData("""{"Item":{"roles":{"S":"admin"}}}""")]
    public async Task A_principal_without_a_set_of_roles_has_none(string response)
    {
        _wire.Response = response;

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task A_failed_read_is_a_failure()
    {
        _wire.Fails = true;

        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(FindAsync);
    }

    private async Task<IReadOnlyList<string>> FindAsync()
    {
        using var client = _wire.CreateClient();
        return await new DynamoDbRoleStore(client, "orders-roles").FindAsync("user-1");
    }
}
