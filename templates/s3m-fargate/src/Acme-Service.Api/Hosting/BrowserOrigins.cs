using Acme_Service.Shared;

namespace Acme_Service.Api.Hosting;

/// <summary>
/// Lets web pages of other origins read the answers (CORS), where the gateway in front does not: a REST API answers
/// preflight requests itself but passes the headers of every other answer on as they are.
/// </summary>
internal static class BrowserOrigins
{
    public static void AddBrowserOrigins(this WebApplicationBuilder builder)
    {
        var origins = Of(builder.Configuration);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(origins)
            .WithMethods([.. CorsRules.Methods])
            .WithHeaders([.. CorsRules.RequestHeaders])
            .WithExposedHeaders([.. CorsRules.ResponseHeaders])));
    }

    public static void UseBrowserOrigins(this WebApplication app)
    {
        if (Of(app.Configuration).Length > 0)
        {
            app.UseCors();
        }
    }

    private static string[] Of(IConfiguration configuration) => configuration[CorsEnvironment.Origins]
        ?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
