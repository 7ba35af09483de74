using System.Net;

namespace Scaffold.Tests.Gateway;

public abstract partial class ThroughTheGateway
{
    [Fact]
    public async Task ServiceLearnsTheCallerOfTheToken()
    {
        var caller = GatewayClient.Somebody();
        await deployment.GrantAsync(caller, "writer", "auditor");

        var seen = await Client.SeenByTheServiceAsync(Client.Token(subject: caller));

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.Equal(["auditor,writer"], seen.Values("x-roles"));
    }

    [Theory]
    [InlineData("x-principal-id", "x-roles")]
    [InlineData("X-Principal-Id", "X-ROLES")]
    public async Task IdentityHeadersOfTheClientNeverReachTheService(string principalHeader, string rolesHeader)
    {
        var caller = GatewayClient.Somebody();

        var seen = await Client.SeenByTheServiceAsync(Client.Token(subject: caller), request =>
        {
            request.Headers.Add(principalHeader, ["administrator", "root"]);
            request.Headers.Add(rolesHeader, ["admin", "writer"]);
        });

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.Equal([","], seen.Values("x-roles"));
    }

    [Fact]
    public async Task RolesThatTheClientClaimsInAHeaderAllowNothing() => Assert.Equal(
        HttpStatusCode.Forbidden,
        (await Client.SendAsync(HttpMethod.Post, "api/items", Client.Token(), request => request.Headers.Add("x-roles", "admin"))).StatusCode);
}
