namespace Acme_Service.WebHost.Health;

internal static class HealthRegistration
{
    /// <summary>Answers as soon as the host listens: it needs nobody else, and does not start without the page.</summary>
    public const string ReadyPath = "/health/ready";

    public static void MapHealth(this WebApplication app) => app.MapHealthChecks(ReadyPath).DisableHttpMetrics();
}
