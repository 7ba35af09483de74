using Acme.Orders.Api.Hosting;

namespace Acme.Orders.Api.Health;

/// <summary>
/// The checks that decide on restarts and traffic ask about the process alone: a database that is away is away for every instance, and
/// a new one would be no better off. The others are for people.
/// </summary>
internal static class HealthRegistration
{
    public const string LivePath = "/health/live";
    public const string ReadyPath = "/health/ready";
    public const string StorePath = "/health/store";

    private const string StoreCheck = "store";

    private static readonly TimeSpan _storeTimeout = TimeSpan.FromSeconds(3);

    public static void AddServiceHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealthCheck>(StoreCheck, timeout: _storeTimeout);
    }

    public static void MapServiceHealth(this WebApplication app)
    {
        var health = app.MapGroup("").AnswerHead().AllowAnonymous().ExcludeFromDescription();
        health.DisableHttpMetrics().DisableRequestTimeout().DisableRateLimiting();
        health.MapGet(LivePath, () => "Live");
        health.MapGet(ReadyPath, () => "Ready");
        health.MapHealthChecks(StorePath, new() { Predicate = check => check.Name == StoreCheck });
    }
}
