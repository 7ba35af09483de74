using System.Net;
using System.Text.Json.Nodes;
using LocalAws.Tokens;

namespace Scaffold.Tests.Gateway;

/// <summary>Tests by callers of a deployed solution, with any kind of gateway.</summary>
public abstract class ThroughTheGateway(GatewayDeployment deployment)
{
    /// <summary>Allowed by the settings that a solution comes with.</summary>
    private const string Origin = "http://localhost:5173";

    private protected GatewayClient Client { get; } = new(deployment);

    /// <summary>How the gateway answers a path that no route has.</summary>
    protected abstract HttpStatusCode UnknownPath { get; }

    /// <summary>How often the authorizer is asked about calls of three different routes with one token.</summary>
    protected abstract int DecisionsForThreeRoutes { get; }

    [Fact]
    public async Task WithoutTokenIsUnauthorizedWithoutAskingTheAuthorizer()
    {
        var before = deployment.Gateway.Authorizer.Invocations;

        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", credentials: null));

        Assert.Equal(before, deployment.Gateway.Authorizer.Invocations);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic cmVhZGVyOnJlYWRlcg==")]
    public async Task CredentialsThatAreNoTokenAreUnauthorized(string credentials) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", credentials));

    [Theory]
    [InlineData("exp", 1_700_000_000)]
    [InlineData("nbf", 32_000_000_000)]
    public async Task TokensOfAnotherTimeAreUnauthorized(string claim, long seconds) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", Client.Token(claims => claims[claim] = seconds)));

    [Theory]
    [InlineData("aud", "somebody-else")]
    [InlineData("iss", "https://issuer.example.com/")]
    public async Task TokensForOthersAreUnauthorized(string claim, string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", Client.Token(claims => claims[claim] = value)));

    [Theory]
    [InlineData("first")]
    [InlineData("unknown")]
    public async Task TokensThatAnotherKeySignedAreUnauthorized(string keyId)
    {
        using var stranger = new SigningKey(keyId);

        var token = "Bearer " + stranger.Sign(deployment.Issuer.Claims(GatewayClient.Somebody()));

        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", token));
    }

    [Fact]
    public async Task CallerWithoutRoleReadsButDoesNotWrite()
    {
        var reader = Client.Token();

        Assert.Equal(HttpStatusCode.OK, await Client.StatusAsync(HttpMethod.Get, "api/items", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await Client.StatusAsync(HttpMethod.Post, "api/items", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await Client.StatusAsync(HttpMethod.Put, $"api/items/{Guid.NewGuid()}", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await Client.StatusAsync(HttpMethod.Delete, $"api/items/{Guid.NewGuid()}", reader));
    }

    [Fact]
    public async Task WriterOfTheRolesTableCreatesReplacesAndDeletes()
    {
        var writer = GatewayClient.Somebody();
        await deployment.GrantAsync(writer, "writer");

        using var created = await Client.SendAsync(HttpMethod.Post, "api/items", Client.Token(subject: writer));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var item = new Uri(deployment.Gateway.Address, created.Headers.Location!).ToString();
        using var replaced = await Client.SendAsync(HttpMethod.Put, item, Client.Token(subject: writer), request => request.Headers.IfMatch.Add(created.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await Client.StatusAsync(HttpMethod.Delete, item, Client.Token(subject: writer)));
        Assert.Equal(HttpStatusCode.NotFound, await Client.StatusAsync(HttpMethod.Get, item, Client.Token(subject: writer)));
    }

    [Fact]
    public async Task WriterOfTheRolesClaimCreates() => Assert.Equal(
        HttpStatusCode.Created,
        await Client.StatusAsync(HttpMethod.Post, "api/items", Client.Token(claims => claims[Issuer.RolesClaim] = new JsonArray("writer"))));

    [Fact]
    public async Task PathAndQueryReachTheServiceUnchanged()
    {
        var seen = await Client.SeenByTheServiceAsync(Client.Token(), path: "api/items/a%20b;c=d,e", query: "tag=a%2Bb&tag=&limit=5");

        Assert.Equal("/api/items/a%20b;c=d,e", seen.Path);
        Assert.StartsWith("?tag=a%2Bb&tag=&limit=5", seen.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("health/ready")]
    [InlineData("apis/items")]
    [InlineData("other/api/items")]
    public async Task PathsOutsideOfTheServiceAreUnknown(string path) =>
        Assert.Equal(UnknownPath, await Client.StatusAsync(HttpMethod.Get, path, Client.Token(claims => claims[Issuer.RolesClaim] = "admin")));

    [Theory]
    [InlineData("api/../health/ready")]
    [InlineData("api/%2e%2e/health/ready")]
    [InlineData("api/items/..%2F..%2Fhealth")]
    public async Task PathsThatLeadOutOfTheServiceAreForbidden(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await Client.StatusAsync(HttpMethod.Get, path, Client.Token(claims => claims[Issuer.RolesClaim] = "admin")));

    [Fact]
    public Task TheRouteThatWasDecidedOnIsTheOneThatIsServed() => PathAttacks.TryAsync(deployment, guarded: true);

    [Fact]
    public async Task CachedDecisionIsRightForEveryRoute()
    {
        var (reader, before) = (Client.Token(), deployment.Gateway.Authorizer.Invocations);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(HttpStatusCode.OK, await Client.StatusAsync(HttpMethod.Get, "api/items", reader));
            Assert.Equal(HttpStatusCode.Forbidden, await Client.StatusAsync(HttpMethod.Post, "api/items", reader));
            Assert.Equal(HttpStatusCode.NotFound, await Client.StatusAsync(HttpMethod.Get, "api/items/2f7a0e4c-0d3e-4d0b-a3b5-27bb0f4f7e10", reader));
        }

        Assert.Equal(DecisionsForThreeRoutes, deployment.Gateway.Authorizer.Invocations - before);
    }

    /// <summary>The gateway remembers for a minute that the caller may pass.</summary>
    [Fact]
    public async Task DecisionThatIsRememberedEndsWithItsToken()
    {
        var expires = DateTimeOffset.UtcNow.AddSeconds(5);
        var token = Client.Token(claims => claims["exp"] = expires.ToUnixTimeSeconds());
        Assert.Equal(HttpStatusCode.OK, await Client.StatusAsync(HttpMethod.Get, "api/items", token));
        var decisions = deployment.Gateway.Authorizer.Invocations;

        await Task.Delay(expires - DateTimeOffset.UtcNow + TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, await Client.StatusAsync(HttpMethod.Get, "api/items", token));
        Assert.Equal(decisions, deployment.Gateway.Authorizer.Invocations);
    }

    [Fact]
    public async Task TokensOfAnIssuerThatIsDownAreAnErrorAndNoRefusal()
    {
        await using var cold = await deployment.StartGatewayAsync();
        deployment.Issuer.IsDown = true;
        try
        {
            Assert.Equal(HttpStatusCode.InternalServerError, await Client.StatusAsync(HttpMethod.Get, new Uri(cold.Address, "api/items").ToString(), Client.Token()));
        }
        finally
        {
            deployment.Issuer.IsDown = false;
        }
    }

    [Fact]
    public async Task ServiceLearnsTheCallerOfTheToken()
    {
        var caller = GatewayClient.Somebody();
        await deployment.GrantAsync(caller, "writer", "auditor");

        var seen = await Client.SeenByTheServiceAsync(Client.Token(claims => claims["exp"] = 4_102_444_800, caller));

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.Equal(["auditor,writer"], seen.Values("x-roles"));
        Assert.Equal(["4102444800"], seen.Values("x-expires"));
    }

    [Theory]
    [InlineData("x-principal-id", "x-roles", "x-expires")]
    [InlineData("X-Principal-Id", "X-ROLES", "X-Expires")]
    public async Task IdentityHeadersOfTheClientNeverReachTheService(string principalHeader, string rolesHeader, string expiresHeader)
    {
        var caller = GatewayClient.Somebody();

        var seen = await Client.SeenByTheServiceAsync(Client.Token(subject: caller), request =>
        {
            request.Headers.Add(principalHeader, ["administrator", "root"]);
            request.Headers.Add(rolesHeader, ["admin", "writer"]);
            request.Headers.Add(expiresHeader, ["9999999999", "9999999998"]);
        });

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.Equal([","], seen.Values("x-roles"));
        Assert.NotEqual("9999999999", Assert.Single(seen.Values("x-expires")));
        Assert.NotEqual("9999999998", Assert.Single(seen.Values("x-expires")));
    }

    [Fact]
    public async Task RolesThatTheClientClaimsInAHeaderAllowNothing() => Assert.Equal(
        HttpStatusCode.Forbidden,
        (await Client.SendAsync(HttpMethod.Post, "api/items", Client.Token(), request => request.Headers.Add("x-roles", "admin"))).StatusCode);

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
