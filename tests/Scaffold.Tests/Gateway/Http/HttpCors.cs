using Scaffold.Tests.Gateway.Templates;

namespace Scaffold.Tests.Gateway.Http;

/// <summary>An HTTP API that has a CORS configuration answers preflight requests itself, and sets the headers of all answers.</summary>
internal sealed class HttpCors(Members configuration)
{
    private readonly IReadOnlyList<string> _origins = configuration.Texts("AllowOrigins");

    public static bool IsPreflight(GatewayRequest request) =>
        request.Method == "OPTIONS" && request.Header("Origin") is not null && request.Header("Access-Control-Request-Method") is not null;

    public GatewayAnswer AnswerPreflight(GatewayRequest request) => GatewayAnswer.Of(204).WithHeaders(!Allows(request) ? [] :
    [
        KeyValuePair.Create("Access-Control-Allow-Origin", request.Header("Origin")!),
        KeyValuePair.Create("Access-Control-Allow-Methods", string.Join(',', configuration.Texts("AllowMethods"))),
        KeyValuePair.Create("Access-Control-Allow-Headers", string.Join(',', configuration.Texts("AllowHeaders"))),
    ]);

    /// <summary>Whatever the service says about origins is overwritten.</summary>
    public GatewayAnswer Mark(GatewayAnswer answer, GatewayRequest request)
    {
        var headers = answer.Headers.Where(header => !header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        return answer with
        {
            Headers = [.. headers, .. Allows(request) ? [KeyValuePair.Create("Access-Control-Allow-Origin", request.Header("Origin")!)] : Array.Empty<KeyValuePair<string, string>>()],
        };
    }

    private bool Allows(GatewayRequest request) => request.Header("Origin") is { } origin && _origins.Contains(origin);
}
