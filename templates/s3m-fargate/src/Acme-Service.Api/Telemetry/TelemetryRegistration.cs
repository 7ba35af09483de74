using Acme_Service.Api.Hosting;
using Microsoft.Extensions.Logging.Console;

namespace Acme_Service.Api.Telemetry;

internal static class TelemetryRegistration
{
    /// <summary>OpenTelemetry's own variable; without it nothing is exported.</summary>
    private const string ExporterEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceDefinition service)
    {
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders()
                .AddConsole(console => console.FormatterName = JsonLines.FormatterName)
                .AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }

        if (!string.IsNullOrEmpty(builder.Configuration[ExporterEndpoint]))
        {
            builder.Services.AddHostedService(_ => new TelemetryExport(service.Name));
        }
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
