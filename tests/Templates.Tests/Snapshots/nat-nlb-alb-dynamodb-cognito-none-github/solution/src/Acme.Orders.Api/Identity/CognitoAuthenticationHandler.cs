using System.Security.Claims;
using Acme.Orders.Api.Telemetry;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Primitives;

namespace Acme.Orders.Api.Identity;

/// <summary>Builds the caller's <see cref="ClaimsPrincipal"/> from the access token that the gateway has verified.</summary>
/// <remarks>
/// The signature is not checked again. The security group lets the load balancer reach this service, to which nothing passes but requests
/// whose token was found good, and each service whose service.json names this one under <c>calls</c>, which passes on the token that it was
/// given itself. Open another way in and this trust is gone.
/// </remarks>
internal sealed class CognitoAuthenticationHandler(
    AccessTokenRules rules, TimeProvider time, ILogger<CognitoAuthenticationHandler> logger) : IAuthenticationHandler
{
    public const string Scheme = "Cognito";

    private const string Bearer = "Bearer ";

    /// <summary>That of the request, from <see cref="InitializeAsync"/>, which is called first.</summary>
    private HttpContext _context = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _context = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync() => Task.FromResult(Authenticate(_context.Request));

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

    private AuthenticateResult Authenticate(HttpRequest request)
    {
        var credentials = request.Headers.Authorization;

        // Preflight requests carry no token and pass the gateway unverified, so a token in one proves nothing.
        if (StringValues.IsNullOrEmpty(credentials) || HttpMethods.IsOptions(request.Method))
        {
            return AuthenticateResult.NoResult();
        }

        if (credentials.Count > 1)
        {
            return Refuse("Authorization was sent more than once");
        }

        var value = credentials.ToString();
        if (!value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) || AccessToken.Read(value.AsSpan(Bearer.Length)) is not { } token)
        {
            return Refuse("it cannot be read");
        }

        return rules.Refuse(token, time.GetUtcNow()) is { } reason
            ? Refuse(reason)
            : AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(token), Scheme));
    }

    private static ClaimsPrincipal PrincipalOf(AccessToken token)
    {
        ClaimsIdentity identity = new(Scheme, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, token.Subject));
        identity.AddClaims((token.Groups ?? []).Select(group => new Claim(ClaimTypes.Role, group)));
        return new ClaimsPrincipal(identity);
    }

    private AuthenticateResult Refuse(string reason)
    {
        logger.TokenIsRefused(reason);
        return AuthenticateResult.Fail(reason);
    }
}
