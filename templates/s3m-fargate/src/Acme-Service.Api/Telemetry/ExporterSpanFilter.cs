using System.Diagnostics;
using OpenTelemetry;

namespace Acme_Service.Api.Telemetry;

/// <summary>Keeps the exporter's own calls, which belong to no request, from being exported in turn.</summary>
internal sealed class ExporterSpanFilter : BaseProcessor<Activity>
{
    public override void OnEnd(Activity data)
    {
        if (data.Kind == ActivityKind.Client && data.ParentSpanId == default)
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
