using Acme_Service.WebHost.Hosting;

namespace Acme_Service.WebHost.Health;

internal static class HealthRegistration
{
    /// <summary>Answers as soon as the host listens, until it is to stop: it needs nobody else, and does not start without the page.</summary>
    public const string ReadyPath = "/health/ready";

    public static void MapHealth(this WebApplication app) =>
        app.MapGet(ReadyPath, (Draining draining) => draining.IsDraining
            ? Results.Text("Stopping", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Text("Ready")).DisableHttpMetrics();
}
