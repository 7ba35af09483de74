using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Roles;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Roles;

public sealed class RoleMergingTests
{
    [Fact]
    public async Task Roles_of_the_table_and_of_the_token_are_merged()
    {
        var authorizer = new TestAuthorizer();
        authorizer.Settings = authorizer.Settings with { RolesClaim = "roles" };
        authorizer.Table.Roles["user-1"] = ["writer", "admin"];
        var token = authorizer.Token(authorizer.Claims().With("roles", new JsonArray("auditor", "writer")));

        var answer = await authorizer.AskAsync("token.json", token);

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

    [Fact]
    public void The_number_of_roles_is_bounded() =>
        Assert.Equal(RoleNames.MaxRoles, RoleNames.Merge(Enumerable.Range(0, 1000).Select(number => $"role-{number}")).Count);
}
