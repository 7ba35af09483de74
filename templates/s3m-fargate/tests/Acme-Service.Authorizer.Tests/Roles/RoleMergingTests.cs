using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Roles;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Roles;

public sealed class RoleMergingTests
{
    private readonly TestAuthorizer _authorizer = new();

    [Fact]
    public async Task Roles_of_the_table_and_of_the_token_are_merged()
    {
        _authorizer.Settings = _authorizer.Settings with { RolesClaim = "roles" };
        _authorizer.Table.Roles["user-1"] = ["writer", "admin"];
        var token = _authorizer.Token(_authorizer.Claims().With("roles", new JsonArray("auditor", "writer")));

        var answer = await _authorizer.AskAsync(token);

        Assert.Equal("admin,auditor,writer", answer["context"]!["roles"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("writer,admin")]
    [InlineData("writer admin")]
    [InlineData("wr\u0131ter")]
    [InlineData("writer\r\nx: y")]
    public void Roles_that_cannot_be_passed_on_are_left_out(string role) => Assert.Equal(["reader"], RoleNames.Merge([role, "reader"]));

    [Fact]
    public void Names_that_are_too_long_are_left_out() =>
        Assert.Equal([new string('a', 64)], RoleNames.Merge([new string('a', 64), new string('b', 65)]));

    /// <summary>Ids of directory groups sort before words.</summary>
    [Fact]
    public async Task Of_too_many_roles_those_that_a_route_names_are_kept()
    {
        var groups = Enumerable.Range(0, 60).Select(number => $"{number:x8}-0000-0000-0000-000000000000").ToArray();
        _authorizer.Table.Roles["user-1"] = [.. groups, "writer"];

        var roles = await AskForRolesAsync();

        Assert.Equal([.. groups.Take(RoleNames.MaxRoles - 1), "writer"], roles);
        Assert.Contains("\"level\":\"Warning\",\"event\":\"RolesLeftOut\"", _authorizer.Logged, StringComparison.Ordinal);
        Assert.Contains("a caller with 61 roles", _authorizer.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain("0000", _authorizer.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_roles_as_may_be_passed_on_are_all_passed_on()
    {
        _authorizer.Table.Roles["user-1"] = [.. Enumerable.Range(0, RoleNames.MaxRoles).Select(number => $"role-{number}")];

        Assert.Equal(RoleNames.MaxRoles, (await AskForRolesAsync()).Length);
        Assert.Empty(_authorizer.Logged);
    }

    private async Task<string[]> AskForRolesAsync()
    {
        var answer = await _authorizer.AskAsync(_authorizer.Token());
        return answer["context"]!["roles"]!.GetValue<string>().Split(',');
    }
}
