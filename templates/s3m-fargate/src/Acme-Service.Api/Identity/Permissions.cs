using System.Security.Claims;
using Acme_Service.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Acme_Service.Api.Identity;

/// <summary>Policies by the roles of callers, which the service enforces itself, independently of the gateway.</summary>
internal static class Permissions
{
    /// <summary>Every caller whom the gateway knows.</summary>
    public static AuthorizationPolicy Read { get; } = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    public static AuthorizationPolicy Write { get; } = new AuthorizationPolicyBuilder().RequireRole(CallerRole.Writer, CallerRole.Administrator).Build();
}

internal static class CallerExtensions
{
    /// <summary>The caller's id, the same in every request.</summary>
    /// <exception cref="InvalidOperationException">Nobody has said who calls.</exception>
    public static string Id(this ClaimsPrincipal caller) =>
        caller.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("The caller is not known.");
}
