namespace Acme_Service.Shared;

/// <summary>
/// What web pages of other origins may use of the services and see of their answers (CORS). Whoever answers a browser names the same:
/// the gateway or the service. A service with another method or header needs it here.
/// </summary>
internal static class CorsRules
{
    public static IReadOnlyList<string> Methods { get; } = ["GET", "HEAD", "POST", "PUT", "DELETE"];

    public static IReadOnlyList<string> RequestHeaders { get; } =
        ["Accept", "Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "traceparent", "tracestate"];

    public static IReadOnlyList<string> ResponseHeaders { get; } = ["ETag", "Location", "Retry-After"];
}
