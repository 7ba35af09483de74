using System.Text.Encodings.Web;
using Acme_Service.Api.Hosting;

namespace Acme_Service.Api.Telemetry;

internal static class TelemetryRegistration
{
    /// <summary>OpenTelemetry's own variable; without it nothing is exported.</summary>
    private const string ExporterEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceDefinition service)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders().AddJsonConsole(console =>
            {
                // Trace and span id are scopes.
                console.IncludeScopes = true;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                // Nobody puts these lines into HTML: quotes and umlauts may stay readable.
                console.JsonWriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
            });
        }

        if (!string.IsNullOrEmpty(builder.Configuration[ExporterEndpoint]))
        {
            builder.Services.AddHostedService(_ => new TelemetryExport(service.Name));
        }
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
