using Microsoft.AspNetCore.Authorization;

namespace Acme_Service.Api.Identity;

internal static class GatewayIdentity
{
    /// <summary>Requires an authenticated caller for every endpoint that does not say <c>AllowAnonymous</c>.</summary>
    public static void AddGatewayIdentity(this IServiceCollection services)
    {
        // AddAuthentication would also bring data protection, which keeps keys on disk for cookies this service never sends.
        services.AddAuthenticationCore(options =>
        {
            options.AddScheme<GatewayAuthenticationHandler>(GatewayAuthenticationHandler.Scheme, displayName: null);
            options.DefaultScheme = GatewayAuthenticationHandler.Scheme;
        });

        services.AddTransient<GatewayAuthenticationHandler>();

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void UseGatewayIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
