using Acme_Service.Shared;
using Microsoft.AspNetCore.Authorization;

namespace Acme_Service.Api.Identity;

internal static class CognitoIdentity
{
    /// <summary>Requires an authenticated caller for every endpoint that does not say <c>AllowAnonymous</c>.</summary>
    /// <exception cref="InvalidOperationException">Not told whose tokens come from the gateway, and this is not Development.</exception>
    public static void AddCognitoIdentity(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new AccessTokenRules
        {
            Issuer = Read(builder, CognitoEnvironment.Issuer),
            ClientId = Read(builder, CognitoEnvironment.ClientId),
        });

        // AddAuthentication would also bring data protection, which keeps keys on disk for cookies this service never sends.
        builder.Services.AddAuthenticationCore(options =>
        {
            options.AddScheme<CognitoAuthenticationHandler>(CognitoAuthenticationHandler.Scheme, displayName: null);
            options.DefaultScheme = CognitoAuthenticationHandler.Scheme;
        });

        builder.Services.AddTransient<CognitoAuthenticationHandler>();

        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    public static void UseCognitoIdentity(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    private static string? Read(WebApplicationBuilder builder, string variable)
    {
        var value = builder.Configuration[variable];
        if (!string.IsNullOrEmpty(value))
        {
            return value;
        }

        return builder.Environment.IsDevelopment()
            ? null
            : throw new InvalidOperationException(
                $"{variable} is not set, so tokens of any user pool would do. Set it as the infrastructure does, or set "
                + "ASPNETCORE_ENVIRONMENT to Development to take every token.");
    }
}
