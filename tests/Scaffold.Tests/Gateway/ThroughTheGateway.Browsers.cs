using System.Net;
using Scaffold.Tests.Gateway.Tokens;

namespace Scaffold.Tests.Gateway;

public abstract partial class ThroughTheGateway
{
    /// <summary>Allowed by the settings that a solution comes with.</summary>
    private const string Origin = "http://localhost:5173";

    [Fact]
    public async Task BrowsersOfAnAllowedOriginMayAskWithoutToken()
    {
        using var preflight = await Client.SendAsync(HttpMethod.Options, "api/items", credentials: null, request =>
        {
            request.Headers.Add("Origin", Origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
        });

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([Origin], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.Created)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task BrowsersOfAnAllowedOriginMayReadTheAnswer(bool withToken, HttpStatusCode status)
    {
        var credentials = withToken ? Client.Token(claims => claims[Issuer.RolesClaim] = "writer") : null;

        using var answer = await Client.SendAsync(HttpMethod.Post, "api/items", credentials, request => request.Headers.Add("Origin", Origin));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal([Origin], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.True(!withToken || answer.Headers.GetValues("Access-Control-Expose-Headers").Any(names => names.Contains("ETag", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task BrowsersOfOtherOriginsMayNotReadTheAnswer()
    {
        using var answer = await Client.SendAsync(HttpMethod.Get, "api/items", Client.Token(), request => request.Headers.Add("Origin", "https://elsewhere.example"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
