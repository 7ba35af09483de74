using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

var builder = WebApplication.CreateBuilder(args);
var isAuthenticated = builder.Configuration.GetValue<bool>("Authenticated");
if (isAuthenticated)
{
    builder.Services.AddAuthentication(GatewayHeaders.Scheme)
        .AddScheme<AuthenticationSchemeOptions, GatewayHeaders>(GatewayHeaders.Scheme, configureOptions: null);
    builder.Services.AddAuthorizationBuilder().AddPolicy("write", policy => policy.RequireRole("writer", "administrator"));
}

var app = builder.Build();
var items = new ConcurrentDictionary<Guid, Item>();

var list = app.MapGet("/api/items", () => items.Values);
var get = app.MapGet("/api/items/{id:guid}", (Guid id) => items.TryGetValue(id, out var item) ? Results.Ok(item) : Results.NotFound());
var create = app.MapPost("/api/items", (NewItem body) =>
{
    var now = DateTimeOffset.UtcNow;
    var item = new Item(Guid.CreateVersion7(), body.Name, body.Description, body.Quantity, now, now, 1);
    items[item.Id] = item;
    return Results.Created($"/api/items/{item.Id}", item);
});
if (isAuthenticated)
{
    list.RequireAuthorization();
    get.RequireAuthorization();
    create.RequireAuthorization("write");
}

app.Run();

/// <summary>The authentication of a generated API, as the framework's documentation would have it written.</summary>
internal sealed class GatewayHeaders(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "Gateway";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (caller, roles, expires) = (Request.Headers["x-principal-id"], Request.Headers["x-roles"], Request.Headers["x-expires"]);
        if (caller.Count > 1 || roles.Count > 1 || expires.Count > 1 || caller.ToString().Contains(','))
        {
            return Task.FromResult(AuthenticateResult.Fail("The identity is ambiguous."));
        }

        if (string.IsNullOrWhiteSpace(caller)
            || !long.TryParse(expires.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds <= TimeProvider.GetUtcNow().ToUnixTimeSeconds())
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var identity = new ClaimsIdentity(Scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, caller.ToString()));
        foreach (var role in roles.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, role));
        }

        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}

internal sealed record NewItem(string Name, string? Description, int Quantity);

internal sealed record Item(Guid Id, string Name, string? Description, int Quantity, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt, int Version);
