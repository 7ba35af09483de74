using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>
/// An HTTP API with a CORS configuration answers preflight requests itself, and overwrites what services say about origins.
/// </summary>
internal sealed class HttpCors(Members configuration)
{
    private readonly IReadOnlyList<string> _origins = configuration.Texts("AllowOrigins");

    public static bool IsPreflight(GatewayRequest request) =>
        request.Method == "OPTIONS" && request.Header("Origin") is not null && request.Header("Access-Control-Request-Method") is not null;

    public GatewayAnswer AnswerPreflight(GatewayRequest request) => GatewayAnswer.Of(204).WithHeaders(Headers(
        request, ("Access-Control-Allow-Methods", "AllowMethods"), ("Access-Control-Allow-Headers", "AllowHeaders")));

    public GatewayAnswer Mark(GatewayAnswer answer, GatewayRequest request)
    {
        var others = answer.Headers.Where(header => !header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase));
        return (answer with { Headers = [.. others] }).WithHeaders(Headers(request, ("Access-Control-Expose-Headers", "ExposeHeaders")));
    }

    private IEnumerable<KeyValuePair<string, string>> Headers(GatewayRequest request, params IEnumerable<(string Header, string Source)> lists) =>
        request.Header("Origin") is { } origin && _origins.Contains(origin)
            ? [
                KeyValuePair.Create("Access-Control-Allow-Origin", origin),
                .. lists.Select(list => KeyValuePair.Create(list.Header, string.Join(',', configuration.Texts(list.Source)))),
            ]
            : [];
}
