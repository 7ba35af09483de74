using System.Text.Json.Nodes;
using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class JwtAuthorizerTests(SynthesizedApps apps)
{
    private JsonNode Function => FunctionIn(apps.Dev);

    [Fact]
    public void Roles_that_cannot_be_read_are_noticed() =>
        apps.Dev.Services.Cdk.HasResourceProperties(
            "AWS::CloudWatch::Alarm", new Dictionary<string, object> { ["AlarmName"] = "acme-service-dev-roles-throttles" });

    [Fact]
    public void The_authorizer_runs_on_a_current_runtime_outside_of_the_network()
    {
        Assert.Equal("dotnet10", (string?)Function["Runtime"]);
        Assert.Equal(["arm64"], Function["Architectures"].Texts());
        Assert.Null(Function["VpcConfig"]);
        Assert.InRange((int)Function["Timeout"]!, 4, 29);
    }

    [Fact]
    public void The_authorizer_is_told_whose_tokens_to_accept()
    {
        var variables = Function["Environment"]!["Variables"]!;

        Assert.Equal("https://login.acme.test/", (string?)variables["AUTH_ISSUERS"]);
        Assert.Equal("", (string?)variables["AUTH_UNPREFIXED_ISSUER"]);
        Assert.Equal("orders,billing", (string?)variables["AUTH_AUDIENCES"]);
        Assert.Equal("RS256", (string?)variables["AUTH_ALGORITHMS"]);
        Assert.Equal("oidc", (string?)variables["AUTH_PROFILE"]);
        Assert.NotNull(variables["AUTH_ROLES_TABLE"]);
    }

    [Fact]
    public void A_command_follows_its_log() =>
        Assert.Contains(
            $"\"{Function["LoggingConfig"]!["LogGroup"].Target()}\"", apps.Dev.Services.Outputs["AuthorizerLog"].ToJsonString(), StringComparison.Ordinal);

    [Fact]
    public void The_authorizer_is_told_whose_callers_are_known_without_their_issuer()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        var app = solution.WithSetting("authorizer.unprefixedIssuer", "\"https://login.acme.test/\"").Synthesize();

        Assert.Equal("https://login.acme.test/", (string?)FunctionIn(app)["Environment"]!["Variables"]!["AUTH_UNPREFIXED_ISSUER"]);
    }

    [Fact]
    public void The_authorizer_may_only_read_single_entries_of_the_roles_table()
    {
        var statements = apps.Dev.Services.PolicyStatements()
            .Where(statement => statement["Resource"]!.ToJsonString().Contains("RolesTable", StringComparison.Ordinal));

        Assert.Equal(["dynamodb:GetItem"], statements.SelectMany(statement => statement["Action"].Texts()));
    }

    [Fact]
    public void The_authorizer_may_write_its_own_log_alone()
    {
        var role = apps.Dev.Services.All()[Function["Role"].Target()]["Properties"]!;
        var writing = apps.Dev.Services.PolicyStatements().Where(statement => statement["Action"].Texts().Contains("logs:PutLogEvents"));

        Assert.Null(role["ManagedPolicyArns"]);
        Assert.Contains(writing, statement => statement["Resource"].Target() == Function["LoggingConfig"]!["LogGroup"].Target());
    }

    [Fact]
    public void Only_the_authorizer_of_this_API_may_call_the_function()
    {
        var alias = AliasIn(apps.Dev).Key;
        var permission = Assert.Single(
            apps.Dev.Services.Properties("AWS::Lambda::Permission"), permission => permission["FunctionName"].Target() == alias);

        Assert.EndsWith(":{}/authorizers/{}", permission["SourceArn"].Joined(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_alarm_watches_faults_and_not_refused_tokens()
    {
        var filter = apps.Dev.Services.All("AWS::Logs::MetricFilter")
            .Single(filter => filter.Key.StartsWith("Authorizer", StringComparison.Ordinal)).Value["Properties"]!;
        var metric = (string?)filter["MetricTransformations"]![0]!["MetricName"];

        Assert.Equal("\"AuthorizerFault\"", (string?)filter["FilterPattern"]);
        Assert.Contains(apps.Dev.Services.All("AWS::CloudWatch::Alarm").Values, alarm => (string?)alarm["Properties"]!["MetricName"] == metric);
    }

    [Fact]
    public void The_settings_say_how_much_of_the_account_a_flood_of_tokens_may_take()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        var app = solution.WithSetting("authorizer.reservedConcurrency", "15").Synthesize();

        Assert.Null(Function["ReservedConcurrentExecutions"]);
        Assert.Equal(15, (int?)FunctionIn(app)["ReservedConcurrentExecutions"]);
    }

    [Fact]
    public void Snapshots_start_the_live_version_where_the_settings_say_so()
    {
        var production = FunctionIn(apps.Prod);

        Assert.Equal("live", (string?)AliasIn(apps.Dev).Value["Properties"]!["Name"]);
        Assert.Null(Function["SnapStart"]);
        Assert.Equal("PublishedVersions", (string?)production["SnapStart"]!["ApplyOn"]);
    }

    [Fact]
    public void The_roles_table_is_kept_by_principal_and_can_be_restored_to_any_point()
    {
        var table = apps.Dev.Foundation.All("AWS::DynamoDB::Table")
            .Single(table => table.Key.StartsWith("Roles", StringComparison.Ordinal)).Value["Properties"]!;

        Assert.Equal("principalId", (string?)table["KeySchema"]![0]!["AttributeName"]);
        Assert.True((bool?)table["PointInTimeRecoverySpecification"]!["PointInTimeRecoveryEnabled"]);
        Assert.Equal("PAY_PER_REQUEST", (string?)table["BillingMode"]);
    }

    [Fact]
    public void The_placeholder_issuer_is_pointed_out_until_it_is_replaced()
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders");
        solution.Synthesize();
        var replaced = solution.Warnings;
        solution.WithSetting("authorizer.issuers", """["https://issuer.example.com/"]""").Synthesize();

        Assert.DoesNotContain("authorizer.issuers", replaced, StringComparison.Ordinal);
        Assert.Contains("authorizer.issuers still names the placeholder issuer", solution.Warnings, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("issuers", """["http://login.acme.test/"]""", "issuers holds \"http://login.acme.test/\"; an issuer must be an https address without a query and without |.")]
    [InlineData("issuers", """["login"]""", "issuers holds \"login\"; an issuer must be an https address without a query and without |.")]
    [InlineData("issuers", """["https://login.acme.test/a|b"]""", "issuers holds \"https://login.acme.test/a|b\"; an issuer must be an https address without a query and without |.")]
    [InlineData("unprefixedIssuer", "\"https://login.acme.test\"", "unprefixedIssuer is \"https://login.acme.test\"; it must be one of issuers, to the last slash, or null.")]
    [InlineData("issuers", "[]", "issuers is empty; it needs at least one entry.")]
    [InlineData("audiences", """["a,b"]""", "issuers and audiences must not hold a comma, as in \"a,b\".")]
    [InlineData("cacheSeconds", "3601", "cacheSeconds is 3601; it must lie between 0 and 3600.")]
    [InlineData("reservedConcurrency", "0", "reservedConcurrency is 0; it must lie between 1 and 100000.")]
    [InlineData("profile", "\"saml\"", "profile is \"saml\"; it must be one of oidc, cognito-access, cognito-id.")]
    [InlineData("algorithms", """["HS256"]""", "an entry of algorithms is \"HS256\"; it must be one of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512.")]
    public void A_wrong_value_is_named_with_what_is_right(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting($"authorizer.{name}", value);
        var refusal = Assert.Throws<SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([$"dev.json: authorizer.{message}"], refusal.Problems);
    }

    private static JsonNode FunctionIn(SynthesizedApp app) =>
        app.Services.Properties("AWS::Lambda::Function").Single(function => (string?)function["Handler"] is { } handler
            && handler.Contains("Authorizer", StringComparison.Ordinal));

    private static KeyValuePair<string, JsonNode> AliasIn(SynthesizedApp app) =>
        app.Services.All("AWS::Lambda::Alias").Single(alias => alias.Key.StartsWith("Authorizer", StringComparison.Ordinal));
}
