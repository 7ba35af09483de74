using System.Text.Json.Nodes;

namespace Acme_Service.Infrastructure.Tests;

public class DynamoDbDatabaseTests(SynthesizedApps apps)
{
    [Fact]
    public void Every_service_has_a_table_of_its_own() =>
        Assert.Equal(3, Tables(apps.ThreeServices).Count());

    [Fact]
    public void A_table_is_billed_by_request_encrypted_and_can_be_restored_to_any_point()
    {
        var table = Assert.Single(Tables(apps.Dev));

        Assert.Equal(["ownerId HASH", "id RANGE"], table["KeySchema"]!.AsArray().Select(key => $"{key!["AttributeName"]} {key["KeyType"]}"));
        Assert.Equal("PAY_PER_REQUEST", (string?)table["BillingMode"]);
        Assert.True((bool?)table["SSESpecification"]!["SSEEnabled"]);
        Assert.True((bool?)table["PointInTimeRecoverySpecification"]!["PointInTimeRecoveryEnabled"]);
    }

    [Fact]
    public void A_table_forgets_creations_when_their_time_is_over() =>
        Assert.Equal("""{"AttributeName":"expiresAt","Enabled":true}""", Assert.Single(Tables(apps.Dev))["TimeToLiveSpecification"]!.ToJsonString());

    [Fact]
    public void Only_production_guards_its_tables_against_deletion()
    {
        Assert.False((bool?)Tables(apps.Dev).Single()["DeletionProtectionEnabled"]);
        Assert.True((bool?)Tables(apps.Prod).Single()["DeletionProtectionEnabled"]);
    }

    [Fact]
    public void A_service_knows_its_table() =>
        Assert.NotNull(apps.Dev.Services.ServiceVariables.Single()["TABLE_NAME"]);

    [Fact]
    public void A_service_may_do_on_its_table_what_it_does_and_no_more()
    {
        var statement = Assert.Single(apps.Dev.Services.PolicyStatements(), statement =>
            statement["Resource"]!.ToJsonString().Contains("Databaseapi", StringComparison.Ordinal));

        Assert.Equal(
            ["dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"],
            statement["Action"].Texts().Order());
    }

    private static IEnumerable<JsonNode> Tables(SynthesizedApp app) =>
        app.Foundation.All("AWS::DynamoDB::Table")
            .Where(table => table.Key.StartsWith("Database", StringComparison.Ordinal))
            .Select(table => table.Value["Properties"]!);
}
