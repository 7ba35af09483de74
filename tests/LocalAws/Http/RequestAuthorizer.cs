using LocalAws.Authorizers;
using LocalAws.Functions;
using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>
/// A Lambda authorizer of type REQUEST with payload format 2.0 and simple responses. An answer is kept by the values of all
/// identity sources, whatever route it was given for.
/// </summary>
internal sealed class RequestAuthorizer : IHttpAuthorizer
{
    private const string Header = "$request.header.";

    private readonly LambdaFunction _function;
    private readonly IReadOnlyList<string> _sources;
    private readonly DecisionCache<Verdict> _cache;

    public RequestAuthorizer(Resource authorizer, LambdaFunction function)
    {
        var properties = authorizer.Properties(
            "ApiId", "AuthorizerPayloadFormatVersion", "AuthorizerResultTtlInSeconds", "AuthorizerType", "AuthorizerUri", "EnableSimpleResponses",
            "IdentitySource", "Name")
            .Expect("AuthorizerType", "REQUEST")
            .Expect("AuthorizerPayloadFormatVersion", "2.0")
            .Expect("EnableSimpleResponses", "true");
        if (AuthorizerUri.Function(properties.Text("AuthorizerUri")) != function.Arn)
        {
            throw new NotUnderstoodException(authorizer.Id, $"a function other than {function.Arn}");
        }

        _function = function;
        _sources = properties.Texts("IdentitySource");
        _cache = new DecisionCache<Verdict>(TimeSpan.FromSeconds(properties.Number("AuthorizerResultTtlInSeconds")));
    }

    public async Task<Verdict> DecideAsync(GatewayRequest request, HttpRoute route)
    {
        var identity = _sources.Select(source => Value(source, request, route.Key)).ToList();
        if (identity.Contains(null))
        {
            return Verdict.Unauthorized;
        }

        try
        {
            return await _cache.GetAsync(string.Join('\n', identity), () => AskAsync(request, route.Key, identity!));
        }
        catch (FunctionErrorException error)
        {
            return Verdict.Of(error);
        }
    }

    private static string? Value(string source, GatewayRequest request, string routeKey) => source switch
    {
        "$context.httpMethod" => request.Method,
        "$context.path" => request.Path,
        "$context.routeKey" => routeKey,
        _ when source.StartsWith(Header, StringComparison.Ordinal) => request.Header(source[Header.Length..]),
        _ => throw new NotUnderstoodException("An authorizer", $"the identity source {source}"),
    };

    private async Task<Verdict> AskAsync(GatewayRequest request, string routeKey, IEnumerable<string> identity)
    {
        var answer = await _function.InvokeAsync(AuthorizerEvent.Of(request, routeKey, identity));
        var context = (answer["context"]?.AsObject() ?? []).ToDictionary(entry => entry.Key, entry => entry.Value!.ToString());
        return answer["isAuthorized"]!.GetValue<bool>() ? Verdict.Allowed(context) : Verdict.Forbidden;
    }
}
