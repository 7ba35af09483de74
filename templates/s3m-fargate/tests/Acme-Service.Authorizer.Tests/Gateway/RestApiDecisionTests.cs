using System.IO.Enumeration;
using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Gateway;

/// <summary>Events of type TOKEN, answered by a policy that API Gateway keeps for the token.</summary>
public sealed class RestApiDecisionTests
{
    private const string Stage = "arn:aws:execute-api:eu-west-1:123456789012:abcdef1234/prod";

    private readonly TestAuthorizer _authorizer = new();

    [Fact]
    public async Task A_decision_names_the_caller_and_its_roles()
    {
        _authorizer.Table.Roles["user-1"] = ["writer", "auditor"];

        var answer = await _authorizer.AskAsync(_authorizer.Token());

        Assert.Equal("user-1", answer["principalId"]!.GetValue<string>());
        Assert.Equal(
            $$"""{"principalId":"user-1","roles":"auditor,writer","expires":"{{_authorizer.Clock.Seconds + 60}}"}""", answer["context"]!.ToJsonString());
        Assert.Equal("2012-10-17", answer["policyDocument"]!["Version"]!.GetValue<string>());
        Assert.All(Statements(answer), statement => Assert.Equal("execute-api:Invoke", statement!["Action"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_decision_leaves_no_identity_header_to_the_client()
    {
        var answer = await _authorizer.AskAsync(_authorizer.Token());

        Assert.All(answer["context"]!.AsObject(), value => Assert.NotEqual("", value.Value!.GetValue<string>()));
        Assert.Equal(",", answer["context"]!["roles"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_caller_without_roles_may_read_every_service() =>
        Assert.Equal(
            [$"{Stage}/GET/*", $"{Stage}/HEAD/*"],
            Resources(await _authorizer.AskAsync(_authorizer.Token()), "Allow"));

    [Fact]
    public async Task A_writer_may_write_to_every_service()
    {
        _authorizer.Table.Roles["user-1"] = ["writer"];

        var allowed = Resources(await _authorizer.AskAsync(_authorizer.Token()), "Allow");

        Assert.Equal(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"], allowed.Select(resource => resource.Split('/')[2]));
        Assert.All(allowed, resource => Assert.EndsWith("/*", resource, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_are_the_same_for_every_request_of_a_caller()
    {
        var token = _authorizer.Token();

        var forOne = await _authorizer.AskAsync(token);
        var forAnother = await _authorizer.AskAsync(token, json => json.Replace("/GET/api/acme-items", "/DELETE/payments/7", StringComparison.Ordinal));

        Assert.Equal(forOne.ToJsonString(), forAnother.ToJsonString());
    }

    [Theory]
    [InlineData("/GET/*")]
    [InlineData("/*/*")]
    [InlineData("/GET/api/../../other/*")]
    [InlineData("/GET/")]
    public async Task A_decision_takes_nothing_from_the_path_of_the_request(string path)
    {
        var answer = await _authorizer.AskAsync(_authorizer.Token(), json => json.Replace("/GET/api/acme-items", path, StringComparison.Ordinal));

        Assert.Equal([$"{Stage}/GET/*", $"{Stage}/HEAD/*"], Resources(answer, "Allow"));
    }

    [Theory]
    [InlineData("/api/../internal", true)]
    [InlineData("/api/./internal", true)]
    [InlineData("/api/..", true)]
    [InlineData("/api/.", true)]
    [InlineData("//internal", true)]
    [InlineData("/api/%2e%2e/internal", true)]
    [InlineData("/api/%2E%2E/internal", true)]
    [InlineData("/api/x%2finternal", true)]
    [InlineData("/api/x%2Finternal", true)]
    [InlineData("/api/x%5cinternal", true)]
    [InlineData("/api/x%5Cinternal", true)]
    [InlineData("/api/x%3f/internal", true)]
    [InlineData("/api/x%3F/internal", true)]
    [InlineData("/api/x%23/internal", true)]
    [InlineData("/api/%252e%252e/internal", true)]
    [InlineData("/", false)]
    [InlineData("/api/acme-items/", false)]
    [InlineData("/api/a..b/.well-known/%20", false)]
    public async Task Ambiguous_paths_are_denied(string path, bool denied)
    {
        var resources = Resources(await _authorizer.AskAsync(_authorizer.Token()), "Deny");

        Assert.Equal(denied, resources.Any(resource =>
            FileSystemName.MatchesSimpleExpression(resource, $"{Stage}/GET{path}", ignoreCase: false)));
    }

    [Fact]
    public async Task A_caller_without_a_route_is_denied_the_whole_stage()
    {
        _authorizer.Policy = new([new(["GET"], "/**", ["admin"])]);

        var answer = await _authorizer.AskAsync(_authorizer.Token());

        Assert.Equal([$"{Stage}/*"], Resources(answer, "Deny"));
        Assert.Single(Statements(answer));
        Assert.Contains("RequestDenied", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("arn:aws:execute-api:eu-west-1:123456789012:*/prod/GET/api")]
    [InlineData("arn:aws:execute-api:eu-west-1:123456789012:abcdef1234/*/GET/api")]
    [InlineData("arn:aws:execute-api:*:123456789012:abcdef1234/prod/GET/api")]
    [InlineData("arn:aws:s3:eu-west-1:123456789012:abcdef1234/prod/GET/api")]
    public async Task An_ARN_that_is_not_a_methods_fails(string arn) =>
        await Assert.ThrowsAsync<FormatException>(() => _authorizer.AskAsync(
            _authorizer.Token(), json => json.Replace($"{Stage}/GET/api/acme-items", arn, StringComparison.Ordinal)));

    [Theory]
    [InlineData("aws-cn", "cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    public async Task A_policy_stays_in_the_partition_of_the_API(string partition, string region)
    {
        var answer = await _authorizer.AskAsync(_authorizer.Token(), json => json
            .Replace("arn:aws:", $"arn:{partition}:", StringComparison.Ordinal).Replace("eu-west-1", region, StringComparison.Ordinal));

        Assert.All(Resources(answer, "Allow"), resource =>
            Assert.StartsWith($"arn:{partition}:execute-api:{region}:123456789012:abcdef1234/prod/", resource, StringComparison.Ordinal));
    }

    private static JsonArray Statements(JsonNode answer) => answer["policyDocument"]!["Statement"]!.AsArray();

    private static List<string> Resources(JsonNode answer, string effect) =>
    [
        .. Statements(answer)
            .Where(statement => statement!["Effect"]!.GetValue<string>() == effect)
            .SelectMany(statement => statement!["Resource"]!.AsArray().Select(resource => resource!.GetValue<string>())),
    ];
}
