using System.Net;
using System.Security.Claims;
using Acme_Service.Api.Identity;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acme_Service.Api.Tests.Identity;

public sealed class GatewayIdentityTests(ApiApplication application) : IClassFixture<ApiApplication>
{
    [Theory]
    [InlineData("GET", "/api/items")]
    [InlineData("POST", "/api/items")]
    [InlineData("GET", "/api/items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("PUT", "/api/items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("DELETE", "/api/items/01a1f744-1960-7c9e-a74d-61a456b3db47")]
    [InlineData("GET", "/nothing/here")]
    public async Task Without_identity_headers_every_route_is_unauthorized(string method, string path)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);

        using var response = await application.CreateClient().SendAsync(request);

        await ProblemAssert.IsProblemAsync(response, HttpStatusCode.Unauthorized);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_token_without_the_gateway_is_worth_nothing()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "eyJhbGciOiJub25lIn0.e30.");

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.Items)).StatusCode);
    }

    [Fact]
    public async Task No_line_at_any_level_tells_who_calls()
    {
        using ApiApplication application = new();
        using var caller = application.CreateCaller("principal-of-mine", "role-of-mine");
        await caller.GetAsync(ApiApplication.Items);

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

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.Items)).StatusCode);
    }

    [Fact]
    public async Task Roles_that_are_sent_twice_are_unauthorized()
    {
        using var client = application.CreateClient();
        client.DefaultRequestHeaders.Add(GatewayHeaders.PrincipalId, "caller");
        client.DefaultRequestHeaders.Add(GatewayHeaders.Roles, ["reader", "admin"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(ApiApplication.Items)).StatusCode);
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("reader", new[] { "reader" })]
    [InlineData("reader, admin,,", new[] { "reader", "admin" })]
    public async Task The_principal_has_the_id_and_roles_of_the_headers(string roles, string[] expected)
    {
        var principal = await AuthenticateAsync(roles);

        Assert.Equal("caller", principal.Identity!.Name);
        Assert.Equal("caller", principal.FindFirstValue(ClaimTypes.NameIdentifier));
        Assert.Equal(expected, principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value));
        Assert.All(expected, role => Assert.True(principal.IsInRole(role)));
    }

    private static async Task<ClaimsPrincipal> AuthenticateAsync(string roles)
    {
        DefaultHttpContext context = new();
        context.Request.Headers[GatewayHeaders.PrincipalId] = "caller";
        context.Request.Headers[GatewayHeaders.Roles] = roles;

        GatewayAuthenticationHandler handler = new(NullLogger<GatewayAuthenticationHandler>.Instance);
        await handler.InitializeAsync(new("Gateway", null, typeof(GatewayAuthenticationHandler)), context);
        return (await handler.AuthenticateAsync()).Principal!;
    }
}
