#if (!UseLambda)
using Acme_Service.Api.Calls;
#endif
using Acme_Service.Api.Hosting;
#if (!UseLambda)
using Acme_Service.Api.Resilience;
#endif

namespace Acme_Service.Api.Health;

/// <summary>
/// The checks that decide on restarts and traffic ask about the process alone: a database that is away is away for every instance, and
/// a new one would be no better off. The others are for people.
/// </summary>
internal static class HealthRegistration
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";
    public const string StorePath = "/health/store";
#if (!UseLambda)
    public const string CallsPath = "/health/calls";
#endif

    private const string StoreCheck = "store";

    private static readonly TimeSpan _storeTimeout = TimeSpan.FromSeconds(3);

    public static void AddServiceHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealthCheck>(StoreCheck, timeout: _storeTimeout);
#if (!UseLambda)
        services.AddSingleton<WarmUp>();
        services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
#endif
    }

    public static void MapServiceHealth(this WebApplication app)
    {
        var health = app.MapGroup("").AnswerHead().AllowAnonymous().ExcludeFromDescription();
        health.DisableHttpMetrics().DisableRequestTimeout().DisableRateLimiting();
        health.MapGet(LivePath, () => "Live");
#if (UseLambda)
        health.MapGet(ReadyPath, () => "Ready");
#else
        health.MapGet(ReadyPath, (WarmUp warmUp, Draining draining) => warmUp.IsDone && draining.IsReady
            ? Results.Text("Ready")
            : Results.Problem("The service starts or stops.", statusCode: StatusCodes.Status503ServiceUnavailable));
#endif
        health.MapHealthChecks(StorePath, new() { Predicate = check => check.Name == StoreCheck });
#if (!UseLambda)
        health.MapHealthChecks(CallsPath, new() { Predicate = check => check.Tags.Contains(CalledServices.HealthTag) });
#endif
    }
}
