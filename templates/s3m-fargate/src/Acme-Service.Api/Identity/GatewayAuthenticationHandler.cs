using System.Globalization;
using System.Security.Claims;
using Acme_Service.Api.Telemetry;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Authentication;

namespace Acme_Service.Api.Identity;

#if (UseLambda)
/// <summary>
/// Builds the caller's <see cref="ClaimsPrincipal"/> from the headers of <see cref="GatewayHeaders"/>.
/// </summary>
/// <remarks>
/// The headers may be trusted because nobody else can send them: only the gateway reaches this service, and on that way these
/// headers are overwritten with what the authorizer found in the verified token. Open another way in and this trust is gone.
/// </remarks>
#else
/// <summary>
/// Builds the caller's <see cref="ClaimsPrincipal"/> from the headers of <see cref="GatewayHeaders"/>.
/// </summary>
/// <remarks>
/// The headers may be trusted because nobody else can send them. The gateway reaches this service, and on that way these headers are
/// overwritten with what the authorizer found in the verified token. So does each service whose service.json names this one under
/// <c>calls</c>, and passes on what it was given itself. Open another way in and this trust is gone.
/// </remarks>
#endif
internal sealed class GatewayAuthenticationHandler(TimeProvider time, ILogger<GatewayAuthenticationHandler> logger) : IAuthenticationHandler
{
    public const string Scheme = "Gateway";

    private static readonly string[] _identityHeaders = [GatewayHeaders.PrincipalId, GatewayHeaders.Roles, GatewayHeaders.Expires];

    /// <summary>That of the request, from <see cref="InitializeAsync"/>, which is called first.</summary>
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(Authenticate(_context.Request.Headers));

    public Task ChallengeAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        _context.Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }

    public Task ForbidAsync(AuthenticationProperties? properties)
    {
        _context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private AuthenticateResult Authenticate(IHeaderDictionary headers)
    {
        // The gateway overwrites, so a second copy can only be a client's that slipped past it.
        foreach (var name in _identityHeaders)
        {
            if (headers[name].Count > 1)
            {
                logger.IdentityWasSentTwice(name);
                return AuthenticateResult.Fail($"{name} was sent more than once.");
            }
        }

        var principalId = headers[GatewayHeaders.PrincipalId].ToString();
        if (string.IsNullOrWhiteSpace(principalId))
        {
            return AuthenticateResult.NoResult();
        }

        // Two headers may have become one on their way, and a store of roles may read it as a list.
        if (principalId.Contains(',', StringComparison.Ordinal))
        {
            logger.IdentityIsAList(GatewayHeaders.PrincipalId);
            return AuthenticateResult.Fail($"{GatewayHeaders.PrincipalId} holds a comma.");
        }

        if (!long.TryParse(headers[GatewayHeaders.Expires].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var expires))
        {
            logger.ExpiryIsUnknown(GatewayHeaders.Expires);
            return AuthenticateResult.Fail($"{GatewayHeaders.Expires} does not say when the token expires.");
        }

        // The gateway may have kept what it was told while the token was good.
        if (expires <= time.GetUtcNow().ToUnixTimeSeconds())
        {
            return AuthenticateResult.Fail("The token has expired.");
        }

        ClaimsIdentity identity = new(Scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, principalId));
        foreach (var role in ReadRoles(headers))
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, role));
        }

        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    private static string[] ReadRoles(IHeaderDictionary headers) => headers[GatewayHeaders.Roles].ToString()
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
