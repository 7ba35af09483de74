using Acme_Service.Api.Hosting;
using Microsoft.Extensions.Logging.Console;
using OpenTelemetry.Logs;

namespace Acme_Service.Api.Telemetry;

internal static class TelemetryRegistration
{
    /// <summary>OpenTelemetry's own variable; without it nothing is exported.</summary>
    private const string ExporterEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>Likewise: <c>none</c> for a collector that takes no logs.</summary>
    private const string LogsExporter = "OTEL_LOGS_EXPORTER";

    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceDefinition service)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.TimestampFormat = "HH:mm:ss ";
            });
        }
        else
        {
            builder.Logging.ClearProviders()
                .AddConsole(console => console.FormatterName = JsonLines.FormatterName)
                .AddConsoleFormatter<JsonLines, ConsoleFormatterOptions>();
        }

        if (!string.IsNullOrEmpty(builder.Configuration[ExporterEndpoint]))
        {
            var resource = TelemetryExport.Describe(service.Name);
            if (builder.Configuration[LogsExporter] is not "none")
            {
                builder.Logging.AddOpenTelemetry(log =>
                {
                    log.IncludeFormattedMessage = true;
                    log.SetResourceBuilder(resource).AddOtlpExporter();
                });
            }

            builder.Services.AddHostedService(services => new TelemetryExport(resource, services.GetService<LoggerProvider>()));
        }
    }

    public static void UseRequestLog(this WebApplication app) => app.UseMiddleware<RequestLog>();
}
