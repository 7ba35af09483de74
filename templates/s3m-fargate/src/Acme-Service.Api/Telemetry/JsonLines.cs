using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Acme_Service.Api.Telemetry;

/// <summary>
/// Writes each message as one flat JSON object, such as CloudWatch Logs Insights queries by field, with the trace it belongs to. The
/// formatter of .NET says most things twice, which is paid for by the gigabyte.
/// </summary>
internal sealed class JsonLines() : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "json-lines";

    /// <summary>Values that ASP.NET Core adds to every message of a request; the trace id leads to them.</summary>
    private static readonly HashSet<string> _left =
        ["{OriginalFormat}", "ConnectionId", "RequestId", "RequestPath", "SpanId", "TraceId", "ParentId"];

    /// <summary>Nobody puts these lines into HTML: quotes and umlauts may stay readable.</summary>
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, _options))
        {
            json.WriteStartObject();
            json.WriteString("time", DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", logEntry.LogLevel.ToString());
            json.WriteString("message", logEntry.Formatter(logEntry.State, logEntry.Exception));
            json.WriteString("category", logEntry.Category);
            if (Activity.Current is { } activity)
            {
                json.WriteString("traceId", activity.TraceId.ToHexString());
            }

            HashSet<string> written = ["time", "level", "message", "category", "traceId", "exception"];
            WriteValues(json, logEntry.State, written);
            scopeProvider?.ForEachScope((scope, writer) => WriteValues(writer, scope, written), json);
            if (logEntry.Exception is { } exception)
            {
                json.WriteString("exception", exception.ToString());
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Passes over names that are taken.</summary>
    private static void WriteValues(Utf8JsonWriter json, object? values, HashSet<string> written)
    {
        foreach (var (key, value) in values as IEnumerable<KeyValuePair<string, object?>> ?? [])
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(key);
            if (_left.Contains(key) || !written.Add(name))
            {
                continue;
            }

            json.WritePropertyName(name);
            switch (value)
            {
                case null: json.WriteNullValue(); break;
                case bool truth: json.WriteBooleanValue(truth); break;
                case int number: json.WriteNumberValue(number); break;
                case long number: json.WriteNumberValue(number); break;
                case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
                default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
            }
        }
    }
}
