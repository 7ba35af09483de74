namespace Acme_Service.Shared;

/// <summary>
/// Methods and headers that web pages of other origins may use, and headers of answers that they see (CORS). The gateway and the service
/// answer browsers from this list. A service with another method or header needs it here.
/// </summary>
internal static class CorsRules
{
    public static IReadOnlyList<string> Methods { get; } = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    public static IReadOnlyList<string> RequestHeaders { get; } =
        ["Accept", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "traceparent", "tracestate"];

    public static IReadOnlyList<string> ResponseHeaders { get; } = ["ETag", "Location", "Retry-After"];
}
