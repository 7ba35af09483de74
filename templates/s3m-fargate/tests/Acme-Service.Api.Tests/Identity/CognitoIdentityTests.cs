using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Acme_Service.Api.Identity;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Identity;

public sealed class CognitoIdentityTests : IDisposable
{
    private readonly ApiApplication _application = new();
    private readonly WebApplicationFactory<Program> _deployed;

    public CognitoIdentityTests()
    {
        _deployed = _application.WithWebHostBuilder(builder => builder
            .UseSetting(CognitoEnvironment.Issuer, CognitoTokens.Issuer)
            .UseSetting(CognitoEnvironment.ClientId, CognitoTokens.ClientId));
    }

    public static TheoryData<string> Unreadable => new(
        "",
        "garbage",
        "Bearer",
        "Bearer ",
        "Bearer ..",
        "Bearer e30.e30",
        "Bearer e30.e30.e30.e30",
        "Bearer e30.!.e30",
        "Basic dXNlcjpwYXNz",
        CognitoTokens.Bearer(CognitoTokens.Claims("me")).Replace("Bearer ", "Digest ", StringComparison.Ordinal),
        CognitoTokens.Bearer(CognitoTokens.Claims("me")).Replace("Bearer ", "", StringComparison.Ordinal),
        CognitoTokens.Bearer(CognitoTokens.Claims("me")) + "=",
        CognitoTokens.Bearer(CognitoTokens.Claims("me")) + " x",
        CognitoTokens.Bearer(CognitoTokens.Claims(new string('m', 20_000))),
        CognitoTokens.BearerOf("[]"),
        CognitoTokens.BearerOf("null"),
        CognitoTokens.BearerOf("{"),
        CognitoTokens.BearerOf("{}"),
        CognitoTokens.BearerOf("""{ "sub": "\ud800", "token_use": "access", "exp": 4102444800 }"""),
        CognitoTokens.BearerOf([.. """{ "token_use": "access", "exp": 4102444800, "sub": "x"""u8, 0xff, .. "\" }"u8]),
        CognitoTokens.BearerOf("""{ "sub": "me", "sub": "root", "token_use": "access", "exp": 4102444800 }"""),
        CognitoTokens.BearerOf(new string('[', 5000)));

    [Theory]
    [InlineData("GET", "/acme-api/acme-items")]
    [InlineData("POST", "/acme-api/acme-items")]
    [InlineData("GET", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("PUT", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("DELETE", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("GET", "/nothing/here")]
    public async Task Without_a_token_every_route_is_unauthorized(string method, string path)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);

        using var response = await _application.CreateClient().SendAsync(request);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task In_development_who_is_not_known_is_told_a_token_that_is_taken()
    {
        using ApiApplication application = new();
        using var client = application.CreateClient();
        var problem = await ProblemAssert.IsProblemAsync(await client.GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);

        var token = ((string)problem["detail"]!).Split("Authorization: ")[1].Split(". The page")[0];
        client.DefaultRequestHeaders.Add("Authorization", token);

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task In_production_nobody_is_told_what_to_send()
    {
        using ApiApplication deployed = new() { EnvironmentName = "Production", Settings = ApiApplication.Deployed };

        var problem = await ProblemAssert.IsProblemAsync(await deployed.CreateClient().GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);

        Assert.Null(problem["detail"]);
    }

    [Fact]
    public async Task An_access_token_for_this_client_is_accepted() =>
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(CognitoTokens.Bearer(CognitoTokens.Claims("me"))));

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_token_that_cannot_be_read_is_unauthorized(string credentials) =>
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(credentials));

    [Theory]
    [InlineData("token_use", "\"id\"")]
    [InlineData("token_use", "null")]
    [InlineData("iss", "\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_another\"")]
    [InlineData("iss", "null")]
    [InlineData("client_id", "\"another\"")]
    [InlineData("client_id", "null")]
    [InlineData("exp", "1700000000")]
    [InlineData("exp", "\"4102444800\"")]
    [InlineData("exp", "1e300")]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "7")]
    [InlineData("cognito:groups", "\"admin\"")]
    [InlineData("cognito:groups", "[null]")]
    public async Task A_token_that_is_not_for_this_service_or_not_of_Cognito_is_unauthorized(string claim, string value)
    {
        var claims = CognitoTokens.Claims("me");
        claims[claim] = JsonNode.Parse(value);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(CognitoTokens.Bearer(claims)));
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("token_use")]
    [InlineData("exp")]
    [InlineData("iss")]
    [InlineData("client_id")]
    [InlineData("cognito:groups")]
    public async Task A_token_that_says_something_twice_is_unauthorized_even_if_it_says_the_same(string claim)
    {
        var claims = CognitoTokens.Claims("me", "reader");
        var twice = claims.ToJsonString().Insert(1, $"\"{claim}\":{claims[claim]!.ToJsonString()},");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(CognitoTokens.Bearer(claims)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(CognitoTokens.BearerOf(twice)));
    }

    [Fact]
    public async Task Two_tokens_are_unauthorized_even_if_both_are_good()
    {
        var token = CognitoTokens.Bearer(CognitoTokens.Claims("me"));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token, token));
    }

    [Fact]
    public async Task The_principal_has_the_subject_and_the_groups_of_the_token()
    {
        var principal = await AuthenticateAsync("GET", CognitoTokens.Claims("caller", "reader", "on call, at night"));

        Assert.Equal("caller", principal!.Identity!.Name);
        Assert.Equal("caller", principal.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.Equal(["reader", "on call, at night"], principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value));
        Assert.True(principal.IsInRole("reader"));
    }

    [Fact]
    public async Task A_caller_without_groups_has_no_roles()
    {
        var claims = CognitoTokens.Claims("caller");
        claims.Remove("cognito:groups");

        Assert.Empty((await AuthenticateAsync("GET", claims))!.FindAll(ClaimTypes.Role));
    }

    [Fact]
    public async Task Identity_headers_of_the_client_have_no_effect()
    {
        using var client = _deployed.CreateClient();
        client.DefaultRequestHeaders.Add("x-principal-id", "root");
        client.DefaultRequestHeaders.Add("x-roles", "admin");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);

        var principal = await AuthenticateAsync("GET", CognitoTokens.Claims("caller"), headers =>
        {
            headers["x-principal-id"] = "root";
            headers["x-roles"] = "admin";
        });
        Assert.Equal(["caller"], principal!.Claims.Select(claim => claim.Value));
    }

    [Fact]
    public async Task A_token_in_a_preflight_request_proves_nothing_as_the_gateway_did_not_look_at_it() =>
        Assert.Null(await AuthenticateAsync("OPTIONS", CognitoTokens.Claims("caller")));

    [Fact]
    public async Task In_development_tokens_of_any_user_pool_do()
    {
        using var client = _application.CreateClient();
        client.DefaultRequestHeaders.Add(
            "Authorization", CognitoTokens.BearerOf("""{ "sub": "me", "token_use": "access", "exp": 4102444800 }"""));

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Theory]
    [InlineData(CognitoEnvironment.Issuer)]
    [InlineData(CognitoEnvironment.ClientId)]
    public void Elsewhere_a_missing_user_pool_stops_the_start_and_names_the_variable(string missing)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration[CognitoEnvironment.Issuer] = CognitoTokens.Issuer;
        builder.Configuration[CognitoEnvironment.ClientId] = CognitoTokens.ClientId;
        builder.Configuration[missing] = "";

        var problem = Assert.Throws<InvalidOperationException>(builder.AddCognitoIdentity);

        Assert.StartsWith($"{missing} is not set", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _deployed.Dispose();
        _application.Dispose();
    }

    private async Task<HttpStatusCode> StatusAsync(params string[] credentials)
    {
        using var client = _deployed.CreateClient();
        Assert.True(client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", credentials));
        using var response = await client.GetAsync(ApiApplication.AcmeItems);
        return response.StatusCode;
    }

    private static async Task<ClaimsPrincipal?> AuthenticateAsync(string method, JsonNode claims, Action<IHeaderDictionary>? change = null)
    {
        DefaultHttpContext context = new();
        context.Request.Method = method;
        context.Request.Headers.Authorization = CognitoTokens.Bearer(claims);
        change?.Invoke(context.Request.Headers);

        AccessTokenRules rules = new() { Issuer = CognitoTokens.Issuer, ClientId = CognitoTokens.ClientId };
        CognitoAuthenticationHandler handler = new(rules, TimeProvider.System, NullLogger<CognitoAuthenticationHandler>.Instance);
        await handler.InitializeAsync(new("Cognito", null, typeof(CognitoAuthenticationHandler)), context);
        return (await handler.AuthenticateAsync()).Principal;
    }
}
