using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class TokenRoleTests
{
    [Theory]
    [InlineData("roles", """{"roles":["a","b"]}""", "a|b")]
    [InlineData("roles", """{"roles":"a b"}""", "a|b")]
    [InlineData("roles", """{"roles":"a, b,c"}""", "a|b|c")]
    [InlineData("roles", """{"roles":""}""", "")]
    [InlineData("roles", """{"roles":[]}""", "")]
    [InlineData("roles", """{}""", "")]
    [InlineData("cognito:groups", """{"cognito:groups":["a"]}""", "a")]
    [InlineData("https://acme.example/roles", """{"https://acme.example/roles":["a"]}""", "a")]
    [InlineData("realm_access.roles", """{"realm_access":{"roles":["a"]}}""", "a")]
    [InlineData("realm_access.roles", """{"realm_access.roles":["b"],"realm_access":{"roles":["a"]}}""", "b")]
    [InlineData("realm_access.roles", """{"realm_access":["roles"]}""", "")]
    [InlineData("a.b.c", """{"a":{"b":"c"}}""", "")]
    public void Roles_are_found(string claim, string payload, string roles)
    {
        var claims = Claims.Parse(System.Text.Encoding.UTF8.GetBytes(payload), claim);

        Assert.Equal(roles, string.Join('|', claims.Value.Roles));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("{\"admin\":true}")]
    [InlineData("[[\"admin\"]]")]
    [InlineData("null")]
    public async Task Roles_of_an_unknown_shape_spoil_the_token(string roles)
    {
        var authorizer = new TestAuthorizer();
        authorizer.Settings = authorizer.Settings with { RolesClaim = "roles" };

        Assert.Equal(Reason.ClaimsMalformed, await authorizer.RefusalAsync(authorizer.Claims().With("roles", JsonNode.Parse(roles))));
    }

    [Fact]
    public async Task Roles_are_ignored_where_no_claim_is_configured()
    {
        var authorizer = new TestAuthorizer();

        var caller = await authorizer.VerifyAsync(authorizer.Token(authorizer.Claims().With("roles", new JsonArray("admin"))));

        Assert.Empty(caller.Value.Roles);
    }
}
