using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Roles;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Roles;

public sealed class RoleMerging
{
    [Fact]
    public async Task TakesTableAndTokenTogether()
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
    public void LeavesOutWhatCannotBePassedOn(string role) => Assert.Equal(["reader"], RoleNames.Merge([role, "reader"]));

    [Fact]
    public void LeavesOutNamesThatAreTooLong() =>
        Assert.Equal([new string('a', 64)], RoleNames.Merge([new string('a', 64), new string('b', 65)]));

    [Fact]
    public void IsBounded() =>
        Assert.Equal(RoleNames.MaxRoles, RoleNames.Merge(Enumerable.Range(0, 1000).Select(number => $"role-{number}")).Count);
}
