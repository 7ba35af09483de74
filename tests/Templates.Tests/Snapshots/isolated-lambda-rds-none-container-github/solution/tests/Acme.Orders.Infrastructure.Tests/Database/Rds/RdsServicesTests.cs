using System.Text.Json.Nodes;

namespace Acme.Orders.Infrastructure.Tests;

public class RdsServicesTests(SynthesizedApps apps)
{
    private StackTemplate Services => apps.Dev.Services;

    private KeyValuePair<string, JsonNode> Service => Services.ServiceFunctions.Single();

    private KeyValuePair<string, JsonNode> Migration =>
        Services.All("AWS::Lambda::Function").Single(function => function.Value["Properties"]!["ImageConfig"] is not null);

    [Fact]
    public void Every_service_has_a_database_of_its_own() =>
        Assert.Equal(
            ["billing", "catalog", "orders"],
            apps.ThreeServices.Services.ServiceVariables.Select(variables => (string?)variables["DATABASE_NAME"]).Order());

    [Fact]
    public void A_service_knows_where_its_credentials_are_but_not_the_credentials()
    {
        var variables = Services.ServiceVariables.Single();

        Assert.NotNull(variables["DATABASE_SECRET_ARN"]);
        Assert.Null(variables["DATABASE_PASSWORD"]);
    }

    [Fact]
    public void Functions_may_read_that_one_secret_and_do_nothing_else_with_it()
    {
        var statements = Services.PolicyStatements()
            .Where(statement => statement["Action"].Texts().Any(action => action.StartsWith("secretsmanager:", StringComparison.Ordinal))).ToList();

        Assert.Equal(2, statements.Count);
        Assert.All(statements, statement =>
        {
            Assert.Equal(["secretsmanager:GetSecretValue"], statement["Action"].Texts());
            Assert.Contains("SecretAttachment", statement["Resource"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_migration_runs_the_same_image_and_fails_when_it_does_not_answer_success()
    {
        var migration = Migration.Value["Properties"]!;

        Assert.Equal(["migrate-on-event"], migration["ImageConfig"]!["Command"].Texts());
        Assert.Equal(Service.Value["Code"]!.ToJsonString(), migration["Code"]!.ToJsonString());
        Assert.Equal("400-599", (string?)migration["Environment"]!["Variables"]!["AWS_LWA_ERROR_STATUS_CODES"]);
    }

    [Fact]
    public void Another_image_runs_the_migration_before_the_service_changes()
    {
        var (id, run) = Assert.Single(Services.All("Custom::DatabaseMigration"));
        var image = (string?)run["Properties"]!["Image"];

        Assert.NotNull(image);
        Assert.Contains(image, Service.Value["Code"]!["ImageUri"].Joined(), StringComparison.Ordinal);
        Assert.Contains(id, Services.All()[Service.Key]["DependsOn"].Texts());
        Assert.Contains(Migration.Key, run["DependsOn"].Texts());
        Assert.Contains(Services.All("AWS::EC2::SecurityGroupIngress").Keys, rule => run["DependsOn"].Texts().Contains(rule));
    }

    [Fact]
    public void What_asks_for_the_migration_may_wait_until_an_idle_function_is_back()
    {
        var statement = Assert.Single(Services.PolicyStatements(), statement => statement["Action"].Texts().Contains("lambda:GetFunction"));

        Assert.Equal(Migration.Key, statement["Resource"].Target());
    }

    [Fact]
    public void What_asks_for_the_migration_runs_on_a_current_runtime_and_waits_longer_than_it_takes()
    {
        var provider = Services.All("AWS::Lambda::Function")[Services.One("Custom::DatabaseMigration")["Properties"]!["ServiceToken"].Target()]["Properties"]!;

        Assert.Equal("nodejs24.x", (string?)provider["Runtime"]);
        Assert.True((int)provider["Timeout"]! > (int)Migration.Value["Properties"]!["Timeout"]!);
    }
}
