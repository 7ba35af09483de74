using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Acme.Orders.Api.Telemetry;

/// <summary>Sends the traces and metrics that .NET itself emits, and the log, to the collector that the OTEL_* variables describe.</summary>
/// <param name="resource">Names this service.</param>
/// <param name="logs">What the log goes through, ended together with the others; null if it is not sent.</param>
internal sealed class TelemetryExport(ResourceBuilder resource, LoggerProvider? logs) : IHostedService, IDisposable
{
    /// <summary>Limit of the last export. Later data is lost: an unreachable collector must not keep a task from ending.</summary>
    private static readonly TimeSpan _longestFlush = TimeSpan.FromSeconds(2);

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public static ResourceBuilder Describe(string serviceName) =>
        // The variables come last so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES win.
        ResourceBuilder.CreateEmpty().AddService(serviceName).AddTelemetrySdk().AddEnvironmentVariableDetector();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .AddSource("Npgsql")
            .AddSource("Microsoft.AspNetCore", "System.Net.Http")
            .AddProcessor(new ExporterSpanFilter())
            .AddOtlpExporter()
            .Build();

        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter("Npgsql")
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime")
            .AddOtlpExporter()
            .Build();

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        var limit = (int)_longestFlush.TotalMilliseconds;
        return Task.WhenAll(
            Task.Run(() => _traces?.Shutdown(limit), CancellationToken.None),
            Task.Run(() => _metrics?.Shutdown(limit), CancellationToken.None),
            Task.Run(() => logs?.Shutdown(limit), CancellationToken.None));
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}
