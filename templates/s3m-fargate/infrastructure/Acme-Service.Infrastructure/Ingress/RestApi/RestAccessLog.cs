using System.Text.Json;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>One JSON object per request. It names no caller and holds no query string, which may carry personal data.</summary>
internal static class RestAccessLog
{
    public static string Format => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["requestId"] = "$context.requestId",
        ["traceId"] = "$context.xrayTraceId",
        ["time"] = "$context.requestTime",
        ["sourceIp"] = "$context.identity.sourceIp",
        ["method"] = "$context.httpMethod",
        ["path"] = "$context.path",
        ["status"] = "$context.status",
        ["responseBytes"] = "$context.responseLength",
        ["latency"] = "$context.responseLatency",
        ["authorizerStatus"] = "$context.authorizer.status",
        ["authorizerLatency"] = "$context.authorizer.latency",
        ["integrationStatus"] = "$context.integration.status",
        ["integrationLatency"] = "$context.integration.latency",
        ["error"] = "$context.error.responseType",
    });
}
