using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Scaffold.Tests.Gateway.Tokens;

namespace Scaffold.Tests.Gateway;

/// <summary>What holds for callers of a deployed solution, whichever kind of gateway it has.</summary>
public abstract class ThroughTheGateway(GatewayDeployment deployment)
{
    private const string Origin = "http://localhost:5173";

    private static readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    private static readonly UriCreationOptions _exact = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>How the gateway answers a path that no route has.</summary>
    protected abstract HttpStatusCode UnknownPath { get; }

    /// <summary>How often the authorizer is asked about calls of three different routes with one token.</summary>
    protected abstract int DecisionsForThreeRoutes { get; }

    [Fact]
    public async Task WithoutTokenIsUnauthorizedWithoutAskingTheAuthorizer()
    {
        var before = deployment.Gateway.Authorizer.Invocations;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/items", credentials: null));

        Assert.Equal(before, deployment.Gateway.Authorizer.Invocations);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic cmVhZGVyOnJlYWRlcg==")]
    public async Task CredentialsThatAreNoTokenAreUnauthorized(string credentials) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/items", credentials));

    [Theory]
    [InlineData("exp", 1_700_000_000)]
    [InlineData("nbf", 32_000_000_000)]
    public async Task TokensOfAnotherTimeAreUnauthorized(string claim, long seconds) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/items", Token(claims => claims[claim] = seconds)));

    [Theory]
    [InlineData("aud", "somebody-else")]
    [InlineData("iss", "https://issuer.example.com/")]
    public async Task TokensForOthersAreUnauthorized(string claim, string value) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/items", Token(claims => claims[claim] = value)));

    [Theory]
    [InlineData("first")]
    [InlineData("unknown")]
    public async Task TokensThatAnotherKeySignedAreUnauthorized(string keyId)
    {
        using var stranger = new SigningKey(keyId);

        var token = "Bearer " + stranger.Sign(deployment.Issuer.Claims(Somebody()));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "api/items", token));
    }

    [Fact]
    public async Task CallerWithoutRoleReadsButDoesNotWrite()
    {
        var reader = Token();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "api/items", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "api/items", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Put, $"api/items/{Guid.NewGuid()}", reader));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Delete, $"api/items/{Guid.NewGuid()}", reader));
    }

    [Fact]
    public async Task WriterOfTheRolesTableCreatesReplacesAndDeletes()
    {
        var writer = Somebody();
        await deployment.GrantAsync(writer, "writer");

        using var created = await SendAsync(HttpMethod.Post, "api/items", Token(subject: writer));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var item = new Uri(deployment.Gateway.Address, created.Headers.Location!).ToString();
        using var replaced = await SendAsync(HttpMethod.Put, item, Token(subject: writer), request => request.Headers.IfMatch.Add(created.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(HttpMethod.Delete, item, Token(subject: writer)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, item, Token(subject: writer)));
    }

    [Fact]
    public async Task WriterOfTheRolesClaimCreates() => Assert.Equal(
        HttpStatusCode.Created,
        await StatusAsync(HttpMethod.Post, "api/items", Token(claims => claims[Issuer.RolesClaim] = new JsonArray("writer"))));

    [Fact]
    public async Task ServiceLearnsTheCallerOfTheToken()
    {
        var caller = Somebody();
        await deployment.GrantAsync(caller, "writer", "auditor");

        var seen = await SeenByTheServiceAsync(Token(subject: caller));

        Assert.Equal([caller], seen.Values("x-principal-id"));
        Assert.Equal(["auditor,writer"], seen.Values("x-roles"));
    }

    [Theory]
    [InlineData("x-principal-id", "x-roles")]
    [InlineData("X-Principal-Id", "X-ROLES")]
    public async Task IdentityHeadersOfTheClientNeverReachTheService(string principalHeader, string rolesHeader)
    {
        var caller = Somebody();

        var seen = await SeenByTheServiceAsync(Token(subject: caller), request =>
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
        (await SendAsync(HttpMethod.Post, "api/items", Token(), request => request.Headers.Add("x-roles", "admin"))).StatusCode);

    [Fact]
    public async Task PathAndQueryReachTheServiceUnchanged()
    {
        var seen = await SeenByTheServiceAsync(Token(), path: "api/items/a%20b;c=d,e", query: "tag=a%2Bb&tag=&limit=5");

        Assert.Equal("/api/items/a%20b;c=d,e", seen.Path);
        Assert.StartsWith("?tag=a%2Bb&tag=&limit=5", seen.Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("health/ready")]
    [InlineData("apis/items")]
    [InlineData("other/api/items")]
    public async Task PathsOutsideOfTheServiceAreUnknown(string path) =>
        Assert.Equal(UnknownPath, await StatusAsync(HttpMethod.Get, path, Token(claims => claims[Issuer.RolesClaim] = "admin")));

    [Theory]
    [InlineData("api/../health/ready")]
    [InlineData("api/%2e%2e/health/ready")]
    [InlineData("api/items/..%2F..%2Fhealth")]
    public async Task PathsThatLeadOutOfTheServiceAreForbidden(string path) =>
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, path, Token(claims => claims[Issuer.RolesClaim] = "admin")));

    [Fact]
    public async Task CachedDecisionIsRightForEveryRoute()
    {
        var (reader, before) = (Token(), deployment.Gateway.Authorizer.Invocations);
        for (var round = 0; round < 2; round++)
        {
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, "api/items", reader));
            Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "api/items", reader));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, "api/items/2f7a0e4c-0d3e-4d0b-a3b5-27bb0f4f7e10", reader));
        }

        Assert.Equal(DecisionsForThreeRoutes, deployment.Gateway.Authorizer.Invocations - before);
    }

    [Fact]
    public async Task BrowsersOfAnAllowedOriginMayAskWithoutToken()
    {
        using var preflight = await SendAsync(HttpMethod.Options, "api/items", credentials: null, request =>
        {
            request.Headers.Add("Origin", Origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
        });

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([Origin], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task BrowsersOfAnAllowedOriginMayReadTheAnswer(bool withToken, HttpStatusCode status)
    {
        using var answer = await SendAsync(HttpMethod.Get, "api/items", withToken ? Token() : null, request => request.Headers.Add("Origin", Origin));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal([Origin], answer.Headers.TryGetValues("Access-Control-Allow-Origin", out var origins) ? origins : []);
    }

    [Fact]
    public async Task TokensOfAnIssuerThatIsDownAreAnErrorAndNoRefusal()
    {
        await using var cold = await deployment.StartGatewayAsync();
        deployment.Issuer.IsDown = true;
        try
        {
            Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(HttpMethod.Get, new Uri(cold.Address, "api/items").ToString(), Token()));
        }
        finally
        {
            deployment.Issuer.IsDown = false;
        }
    }

    protected static string Somebody() => $"somebody-{Guid.NewGuid():N}";

    /// <summary>Credentials of a caller, without roles unless they are granted in the table or in the claims.</summary>
    protected string Token(Action<JsonObject>? change = null, string? subject = null)
    {
        var claims = deployment.Issuer.Claims(subject ?? Somebody());
        change?.Invoke(claims);
        return "Bearer " + deployment.Issuer.Key.Sign(claims);
    }

    protected async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string? credentials)
    {
        using var answer = await SendAsync(method, path, credentials);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? credentials, Action<HttpRequestMessage>? change = null)
    {
        var address = path.StartsWith("http:", StringComparison.Ordinal) ? path : deployment.Gateway.Address + path;
        using var request = new HttpRequestMessage(method, new Uri(address, _exact));
        if (credentials is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", credentials);
        }

        if (method == HttpMethod.Post || method == HttpMethod.Put)
        {
            request.Content = JsonContent.Create(new { name = "Through the gateway" });
        }

        change?.Invoke(request);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<GatewayRequest> SeenByTheServiceAsync(
        string credentials, Action<HttpRequestMessage>? change = null, string path = "api/items", string query = "")
    {
        var mark = Guid.NewGuid().ToString();
        using var answer = await SendAsync(HttpMethod.Get, $"{path}?{query}&mark={mark}", credentials, change);
        return deployment.Container.Requests.Single(request => request.Query.Contains(mark, StringComparison.Ordinal));
    }
}
