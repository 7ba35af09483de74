using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Gateway;

/// <summary>Events in payload format 2.0, answered for their own method and path.</summary>
public sealed class HttpApiDecisionTests
{
    private readonly TestAuthorizer _authorizer = new();

    [Fact]
    public async Task A_decision_names_the_caller_and_its_roles()
    {
        _authorizer.Table.Roles["user-1"] = ["writer", "auditor"];

        var answer = await _authorizer.AskAsync(_authorizer.Token());

        Assert.Equal(
            $$$"""{"isAuthorized":true,"context":{"principalId":"user-1","roles":"auditor,writer","expires":"{{{_authorizer.Clock.Seconds + 60}}}"}}""",
            answer.ToJsonString());
    }

    [Fact]
    public async Task A_decision_leaves_no_identity_header_to_the_client()
    {
        var answer = await _authorizer.AskAsync(_authorizer.Token());

        Assert.All(answer["context"]!.AsObject(), value => Assert.NotEqual("", value.Value!.GetValue<string>()));
        Assert.Equal(",", answer["context"]!["roles"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("GET", "/api/acme-items", "", true)]
    [InlineData("GET", "/payments/7", "", true)]
    [InlineData("GET", "/", "", true)]
    [InlineData("POST", "/api/acme-items", "", false)]
    [InlineData("POST", "/api/acme-items", "reader", false)]
    [InlineData("POST", "/api/acme-items", "writer", true)]
    [InlineData("DELETE", "/payments/7", "admin", true)]
    [InlineData("TRACE", "/api/acme-items", "admin", false)]
    [InlineData("get", "/api/acme-items", "", false)]
    [InlineData("GET", "/api/../internal", "admin", false)]
    [InlineData("GET", "/api/%2e%2E/internal", "admin", false)]
    [InlineData("GET", "/api/.%2e/internal", "admin", false)]
    [InlineData("GET", "/api/%2E%2E/internal", "admin", false)]
    [InlineData("GET", "/api/./internal", "admin", false)]
    [InlineData("GET", "/api/..", "admin", false)]
    [InlineData("GET", "/api//internal", "admin", false)]
    [InlineData("GET", "/api/x\\\\internal", "admin", false)]
    [InlineData("GET", "/api/x?/internal", "admin", false)]
    [InlineData("GET", "/api/x#/internal", "admin", false)]
    [InlineData("GET", "/api/x%2finternal", "admin", false)]
    [InlineData("GET", "/api/x%5Cinternal", "admin", false)]
    [InlineData("GET", "/api/x%3f/internal", "admin", false)]
    [InlineData("GET", "/api/x%23/internal", "admin", false)]
    [InlineData("GET", "/api/%252e%252e/internal", "admin", false)]
    [InlineData("GET", "/api/acme-items/", "admin", true)]
    [InlineData("GET", "/api/a..b/.well-known/%20", "admin", true)]
    public async Task The_delivered_policy_decides(string method, string path, string role, bool authorized)
    {
        _authorizer.Table.Roles["user-1"] = [role];

        var answer = await _authorizer.AskAsync(_authorizer.Token(), json => json
            .Replace("\"method\": \"GET\"", $"\"method\": \"{method}\"", StringComparison.Ordinal)
            .Replace("\"rawPath\": \"/api/acme-items\"", $"\"rawPath\": \"{path}\"", StringComparison.Ordinal));

        Assert.Equal(authorized, answer["isAuthorized"]!.GetValue<bool>());
    }

    [Fact]
    public async Task The_stage_is_no_part_of_the_path()
    {
        _authorizer.Policy = new([new(["GET"], "/api/**", ["*"])]);

        var answer = await _authorizer.AskAsync(_authorizer.Token(), json => json
            .Replace("\"stage\": \"$default\"", "\"stage\": \"prod\"", StringComparison.Ordinal)
            .Replace("\"rawPath\": \"/api", "\"rawPath\": \"/prod/api", StringComparison.Ordinal));

        Assert.True(answer["isAuthorized"]!.GetValue<bool>());
    }

    [Fact]
    public async Task An_event_without_a_path_fails() =>
        await Assert.ThrowsAsync<FormatException>(() => _authorizer.AskAsync(
            _authorizer.Token(), json => json.Replace("\"rawPath\"", "\"_\"", StringComparison.Ordinal)));
}
