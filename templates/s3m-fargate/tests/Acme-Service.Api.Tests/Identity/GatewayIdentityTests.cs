using System.Net;
using System.Security.Claims;
using Acme_Service.Api.Identity;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Identity;

public sealed class GatewayIdentityTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    /// <summary>Expiry of all tokens: in the year 2100.</summary>
    public const string Expires = "4102444800";

    [Theory]
    [InlineData("GET", "/acme-api/acme-items")]
    [InlineData("POST", "/acme-api/acme-items")]
    [InlineData("GET", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("PUT", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("DELETE", "/acme-api/acme-items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("GET", "/nothing/here")]
    public async Task Without_identity_headers_every_route_is_unauthorized(string method, string path)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);

        using var response = await application.CreateClient().SendAsync(request);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task In_development_who_is_not_known_is_told_what_to_send()
    {
        using var client = application.CreateClient();

        var problem = await ProblemAssert.IsProblemAsync(await client.GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);

        Assert.Contains("x-principal-id: me, x-roles: writer and x-expires: 4102444800", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_nobody_is_told_what_to_send()
    {
        using ApiApplication deployed = new() { EnvironmentName = "Production", Settings = ApiApplication.Deployed };

        var problem = await ProblemAssert.IsProblemAsync(await deployed.CreateClient().GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);

        Assert.Null(problem["detail"]);
    }

    [Fact]
    public async Task A_token_without_the_gateway_is_worth_nothing()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.e30.");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task No_line_at_any_level_tells_who_calls()
    {
        using ApiApplication application = new();
        using var caller = application.CreateCaller("principal-of-mine", "role-of-mine");
        await caller.GetAsync(ApiApplication.AcmeItems);

        Assert.DoesNotContain(application.Log.Lines, line => line.Contains("of-mine", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("caller", "spoofed")]
    public async Task An_identity_that_is_empty_or_sent_twice_is_unauthorized(params string[] principalIds)
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, principalIds);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Expires, Expires);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task Roles_that_are_sent_twice_are_unauthorized()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, "caller");
        client.DefaultRequestHeaders.Add(GatewayHeaders.Roles, ["reader", "admin"]);
        client.DefaultRequestHeaders.Add(GatewayHeaders.Expires, Expires);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("reader", new[] { "reader" })]
    [InlineData("reader, admin,,", new[] { "reader", "admin" })]
    public async Task The_principal_has_the_id_and_roles_of_the_headers(string roles, string[] expected)
    {
        var principal = await AuthenticateAsync(roles);

        Assert.NotNull(principal);
        Assert.Equal("caller", principal.Identity!.Name);
        Assert.Equal("caller", principal.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.Equal(expected, principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value));
        Assert.All(expected, role => Assert.True(principal.IsInRole(role)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public async Task A_caller_is_known_until_the_token_expires(int secondsLeft, bool known)
    {
        const int now = 2_000_000_000;

        var principal = await AuthenticateAsync("", $"{now + secondsLeft}", new ClockAt(DateTimeOffset.FromUnixTimeSeconds(now)));

        Assert.Equal(known, principal is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("never")]
    [InlineData("-1")]
    [InlineData("4102444800.5")]
    [InlineData("4102444800,4102444800")]
    [InlineData(" 4102444800")]
    [InlineData("99999999999999999999")]
    public async Task A_caller_whose_token_expires_nobody_knows_when_is_unauthorized_and_logged(string expires)
    {
        using ApiApplication application = new();
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, "caller");
        client.DefaultRequestHeaders.TryAddWithoutValidation(GatewayHeaders.Expires, expires);

        await ProblemAssert.IsProblemAsync(await client.GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);
        Assert.Contains(application.Log.Warnings, line => line.Contains("x-expires does not say when", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("caller,admin")]
    [InlineData("caller,")]
    [InlineData(",caller")]
    public async Task A_caller_whose_id_holds_a_comma_is_unauthorized_and_logged(string principalId)
    {
        using ApiApplication application = new();
        using var client = application.CreateCaller(principalId);

        await ProblemAssert.IsProblemAsync(await client.GetAsync(ApiApplication.AcmeItems), HttpStatusCode.Unauthorized);
        Assert.Contains(application.Log.Warnings, line => line.Contains("x-principal-id holds a comma", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_caller_without_an_expiry_is_unauthorized()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, "caller");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    [Fact]
    public async Task Expiries_that_are_sent_twice_are_unauthorized()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, "caller");
        client.DefaultRequestHeaders.Add(GatewayHeaders.Expires, [Expires, Expires]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.AcmeItems)).StatusCode);
    }

    private static async Task<ClaimsPrincipal?> AuthenticateAsync(string roles, string expires = Expires, TimeProvider? clock = null)
    {
        DefaultHttpContext context = new();
        context.Request.Headers[GatewayHeaders.PrincipalId] = "caller";
        context.Request.Headers[GatewayHeaders.Roles] = roles;
        context.Request.Headers[GatewayHeaders.Expires] = expires;

        GatewayAuthenticationHandler handler = new(clock ?? TimeProvider.System, NullLogger<GatewayAuthenticationHandler>.Instance);
        await handler.InitializeAsync(new("Gateway", null, typeof(GatewayAuthenticationHandler)), context);
        return (await handler.AuthenticateAsync()).Principal;
    }

    private sealed class ClockAt(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
