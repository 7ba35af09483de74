using System.Net;
using System.Text.Json.Nodes;
using LocalAws.Tokens;

namespace Scaffold.Tests.Gateway;

/// <summary>Tests for callers with tokens of a Cognito user pool, with each kind of gateway that verifies them.</summary>
public abstract class ThroughCognito(CognitoDeployment deployment)
{
    private const string Origin = "http://localhost:5173";

    private readonly RequestClient _client = new(deployment);

    /// <summary>How a good token without the wanted scope is answered.</summary>
    protected abstract HttpStatusCode WithoutScope { get; }

    private UserPool Users => deployment.Users;

    [Theory]
    [InlineData(null)]
    [InlineData("garbage")]
    [InlineData("Bearer garbage")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Basic cmVhZGVyOnJlYWRlcg==")]
    public async Task WithoutTokenNothingReachesTheService(string? credentials) => await IsRefusedByTheGatewayAsync(HttpStatusCode.Unauthorized, credentials);

    [Theory]
    [InlineData("openid profile email")]
    [InlineData("openid somebody-else/call")]
    [InlineData("aws.cognito.signin.user.admin")]
    public async Task WithoutTheScopeNothingReachesTheService(string scope)
    {
        var claims = Users.AccessClaims(RequestClient.Somebody());
        claims["scope"] = scope;

        await IsRefusedByTheGatewayAsync(WithoutScope, Users.Sign(claims));
    }

    [Fact]
    public async Task IdTokensAreNoKey() =>
        await IsRefusedByTheGatewayAsync(WithoutScope, Users.Sign(Users.IdClaims(RequestClient.Somebody(), "writer")));

    [Theory]
    [InlineData("exp", 1_700_000_000)]
    [InlineData("iss", "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_another")]
    public async Task TokensOfAnotherTimeOrUserPoolNeverReachTheService(string claim, object value)
    {
        var claims = Users.AccessClaims(RequestClient.Somebody());
        claims[claim] = JsonValue.Create(value);

        await IsRefusedByTheGatewayAsync(HttpStatusCode.Unauthorized, Users.Sign(claims));
    }

    /// <summary>The authorizer of a REST API knows no app clients, so there the service itself says no.</summary>
    [Fact]
    public async Task TokensForAnotherClientAreUnauthorized()
    {
        var claims = Users.AccessClaims(RequestClient.Somebody());
        claims["client_id"] = "another";

        Assert.Equal(HttpStatusCode.Unauthorized, await _client.StatusAsync(HttpMethod.Get, "api/items", Users.Sign(claims)));
    }

    [Fact]
    public async Task TokensThatAnotherKeySignedNeverReachTheService()
    {
        using var stranger = new SigningKey("pool");

        await IsRefusedByTheGatewayAsync(HttpStatusCode.Unauthorized, "Bearer " + stranger.Sign(Users.AccessClaims(RequestClient.Somebody())));
    }

    [Fact]
    public async Task ServiceLearnsTheCallerOfTheToken()
    {
        var caller = RequestClient.Somebody();

        Assert.Equal($"{caller} writer auditor", await CallerAsync(Users.AccessClaims(caller, "writer", "auditor")));
        Assert.Equal(caller, await CallerAsync(Users.AccessClaims(caller)));
    }

    [Fact]
    public async Task IdentityHeadersOfTheClientHaveNoEffect()
    {
        var caller = RequestClient.Somebody();

        Assert.Equal(caller, await CallerAsync(Users.AccessClaims(caller), Spoof));
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(HttpMethod.Get, "api/writers", Users.Sign(Users.AccessClaims(caller)), Spoof)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _client.SendAsync(HttpMethod.Get, "api/caller", credentials: null, Spoof)).StatusCode);

        static void Spoof(HttpRequestMessage request)
        {
            request.Headers.Add("x-principal-id", ["administrator", "root"]);
            request.Headers.Add("x-roles", ["admin", "writer"]);
        }
    }

    [Fact]
    public async Task OneLineKeepsAnEndpointForAGroup()
    {
        var (writer, reader) = (Users.AccessClaims(RequestClient.Somebody(), "writer"), Users.AccessClaims(RequestClient.Somebody(), "reader"));

        Assert.Equal(HttpStatusCode.OK, await _client.StatusAsync(HttpMethod.Get, "api/writers", Users.Sign(writer)));
        Assert.Equal(HttpStatusCode.Forbidden, await _client.StatusAsync(HttpMethod.Get, "api/writers", Users.Sign(reader)));
    }

    [Fact]
    public Task PathsThatCanBeReadInTwoWaysAreRefused() => PathAttacks.TryAsync(deployment, guarded: false);

    [Fact]
    public async Task CallerOfNoGroupReadsButDoesNotWrite()
    {
        var token = Users.Sign(Users.AccessClaims(RequestClient.Somebody()));

        Assert.Equal(HttpStatusCode.OK, await _client.StatusAsync(HttpMethod.Get, "api/items", token));
        Assert.Equal(HttpStatusCode.Forbidden, await _client.StatusAsync(HttpMethod.Post, "api/items", token));
    }

    [Fact]
    public async Task WriterCreatesReplacesAndDeletes()
    {
        var token = Users.Sign(Users.AccessClaims(RequestClient.Somebody(), "writer"));

        using var created = await _client.SendAsync(HttpMethod.Post, "api/items", token);
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var item = new Uri(deployment.Gateway.Address, created.Headers.Location!).ToString();
        using var replaced = await _client.SendAsync(HttpMethod.Put, item, token, request => request.Headers.IfMatch.Add(created.Headers.ETag!));
        Assert.Equal(HttpStatusCode.OK, replaced.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, await _client.StatusAsync(HttpMethod.Delete, item, token));
    }

    [Fact]
    public async Task BrowsersOfAnAllowedOriginMayAskWithoutToken()
    {
        using var preflight = await _client.SendAsync(HttpMethod.Options, "api/items", credentials: null, request =>
        {
            request.Headers.Add("Origin", Origin);
            request.Headers.Add("Access-Control-Request-Method", "POST");
            request.Headers.Add("Access-Control-Request-Headers", "authorization");
        });

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal([Origin], preflight.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("authorization", string.Join(',', preflight.Headers.GetValues("Access-Control-Allow-Headers")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task BrowsersOfAnAllowedOriginMayReadTheAnswer()
    {
        var token = Users.Sign(Users.AccessClaims(RequestClient.Somebody()));

        using var answer = await _client.SendAsync(HttpMethod.Get, "api/items", token, request => request.Headers.Add("Origin", Origin));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([Origin], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    private async Task<string> CallerAsync(JsonObject claims, Action<HttpRequestMessage>? change = null)
    {
        using var answer = await _client.SendAsync(HttpMethod.Get, "api/caller", Users.Sign(claims), change);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private async Task IsRefusedByTheGatewayAsync(HttpStatusCode status, string? credentials)
    {
        var mark = Guid.NewGuid().ToString();

        Assert.Equal(status, await _client.StatusAsync(HttpMethod.Get, $"api/items?mark={mark}", credentials));

        Assert.DoesNotContain(deployment.Container.Requests, request => request.Query.Contains(mark, StringComparison.Ordinal));
    }
}

/// <summary>REST API that verifies tokens of a user pool, VPC link, network load balancer.</summary>
public sealed class ThroughNlbWithCognito(CognitoNlbDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoNlbDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Unauthorized;
}

/// <summary>HTTP API that verifies tokens of a user pool, VPC link, application load balancer.</summary>
public sealed class ThroughHttpApiWithCognito(CognitoHttpApiDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoHttpApiDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Forbidden;
}

/// <summary>A public load balancer that verifies tokens of a user pool.</summary>
public sealed class ThroughPublicAlbWithCognito(CognitoPublicAlbDeployment deployment) : ThroughCognito(deployment), IClassFixture<CognitoPublicAlbDeployment>
{
    protected override HttpStatusCode WithoutScope => HttpStatusCode.Unauthorized;
}
