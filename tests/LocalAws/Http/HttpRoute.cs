using LocalAws.Requests;
using LocalAws.Stacks;

namespace LocalAws.Http;

/// <summary>A route of an HTTP API, such as <c>GET /api/{proxy+}</c>.</summary>
internal sealed class HttpRoute
{
    private const string Greedy = "/{proxy+}";

    private readonly string _method;
    private readonly string _path;

    public HttpRoute(LocalStack stack, Resource route)
    {
        var properties = route.Properties("ApiId", "AuthorizationScopes", "AuthorizationType", "AuthorizerId", "RouteKey", "Target");
        Scopes = properties.Texts("AuthorizationScopes");
        Key = properties.Text("RouteKey");
        AuthorizerId = properties.Text("AuthorizerId");
        Integration = new HttpIntegration(stack, properties.Text("Target")["integrations/".Length..]);
        if (Key.Split(' ') is not [var method, var path] || path.Replace(Greedy, "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal))
        {
            throw new NotUnderstoodException(route.Id, Key);
        }

        (_method, _path) = (method, path);
    }

    public string Key { get; }

    public string AuthorizerId { get; }

    /// <summary>Of which a token must have one; empty for any token.</summary>
    public IReadOnlyList<string> Scopes { get; }

    public HttpIntegration Integration { get; }

    /// <summary>Exact paths go before greedy ones, and methods before ANY.</summary>
    public (bool, bool) Rank => (_path.EndsWith(Greedy, StringComparison.Ordinal), _method == "ANY");

    public bool IsFor(GatewayRequest request) => (_method == "ANY" || _method == request.Method) && (_path.EndsWith(Greedy, StringComparison.Ordinal)
        ? request.Path.StartsWith(_path[..^(Greedy.Length - 1)], StringComparison.Ordinal)
        : request.Path == _path);
}
