using LocalAws.Authorizers;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Rest;

/// <summary>The headers of answers that the gateway gives itself, by type of response.</summary>
internal sealed class RestResponses(LocalStack stack)
{
    private const string HeaderTarget = "gatewayresponse.header.";
    private const string HeaderSource = "method.request.header.";

    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _parameters = stack.OfType("AWS::ApiGateway::GatewayResponse")
        .Select(response => response.Properties("ResponseParameters", "ResponseType", "RestApiId"))
        .ToDictionary(response => response.Text("ResponseType"), response => response.Map("ResponseParameters"));

    public GatewayAnswer Of(Verdict verdict, GatewayRequest request) => verdict.Status switch
    {
        401 => Answer(401, "UNAUTHORIZED", "Unauthorized", request),
        403 => Answer(403, "ACCESS_DENIED", "User is not authorized to access this resource", request),
        _ => Answer(500, "AUTHORIZER_FAILURE", "Internal server error", request),
    };

    /// <summary>The gateway's answer where there is no such resource or method.</summary>
    public GatewayAnswer NoSuchMethod(GatewayRequest request) => Answer(403, "MISSING_AUTHENTICATION_TOKEN", "Missing Authentication Token", request);

    private GatewayAnswer Answer(int status, string type, string message, GatewayRequest request)
    {
        var parameters = _parameters.GetValueOrDefault(type)
            ?? _parameters.GetValueOrDefault(status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX")
            ?? new Dictionary<string, string>();
        return GatewayAnswer.Of(status, $$"""{"message":"{{message}}"}""").WithHeaders(
            from parameter in parameters
            let value = Value(parameter.Value, request)
            where value is not null
            select KeyValuePair.Create(parameter.Key[HeaderTarget.Length..], value));
    }

    private static string? Value(string source, GatewayRequest request) => source switch
    {
        ['\'', .. var literal, '\''] => literal,
        _ when source.StartsWith(HeaderSource, StringComparison.Ordinal) => request.Header(source[HeaderSource.Length..]),
        _ => throw new NotUnderstoodException("A gateway response", source),
    };
}
