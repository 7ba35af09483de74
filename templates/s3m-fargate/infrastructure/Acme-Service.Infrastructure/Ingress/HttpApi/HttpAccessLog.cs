using System.Text.Json;

namespace Acme_Service.Infrastructure.Ingress;

/// <summary>One JSON object per request. It names no caller and holds no query string, which may carry personal data.</summary>
internal static class HttpAccessLog
{
    public static string Format => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["requestId"] = "$context.requestId",
        ["time"] = "$context.requestTime",
        ["sourceIp"] = "$context.identity.sourceIp",
        ["method"] = "$context.httpMethod",
        ["path"] = "$context.path",
        ["status"] = "$context.status",
        ["responseBytes"] = "$context.responseLength",
        ["latency"] = "$context.responseLatency",
        ["authorizerStatus"] = "$context.authorizer.status",
        ["authorizerError"] = "$context.authorizer.error",
        ["authorizerLatency"] = "$context.authorizer.latency",
        ["integrationStatus"] = "$context.integrationStatus",
        ["integrationLatency"] = "$context.integrationLatency",
        ["error"] = "$context.error.responseType",
    });
}
