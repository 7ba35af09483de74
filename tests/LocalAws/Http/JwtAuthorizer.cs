using LocalAws.Authorizers;
using LocalAws.Requests;
using LocalAws.Stacks;
using LocalAws.Tokens;

namespace LocalAws.Http;

/// <summary>
/// An authorizer of type JWT, which the gateway itself is. The audience is compared with <c>client_id</c> where a token has no
/// <c>aud</c>; a good token without the scope is forbidden, and no matter for a 401.
/// </summary>
internal sealed class JwtAuthorizer : IHttpAuthorizer
{
    private readonly UserPool _pool;
    private readonly IReadOnlyList<string> _audience;

    public JwtAuthorizer(Resource authorizer, UserPool pool)
    {
        var properties = authorizer.Properties("ApiId", "AuthorizerType", "IdentitySource", "JwtConfiguration", "Name").Expect("AuthorizerType", "JWT");
        var wanted = properties.Object("JwtConfiguration", "Audience", "Issuer")!.Expect("Issuer", pool.Issuer);
        if (properties.Texts("IdentitySource") is not ["$request.header.Authorization"])
        {
            throw new NotUnderstoodException(authorizer.Id, "another identity source than the header Authorization");
        }

        (_pool, _audience) = (pool, wanted.Texts("Audience"));
    }

    public Task<Verdict> DecideAsync(GatewayRequest request, HttpRoute route)
    {
        var token = _pool.Verify(BearerToken.In(request.Header("Authorization")));
        if (token is null || !_audience.Contains(token.Text("aud") ?? token.Text("client_id")))
        {
            return Task.FromResult(Verdict.Unauthorized);
        }

        return Task.FromResult(route.Scopes.Count == 0 || route.Scopes.Intersect(token.Scopes).Any()
            ? Verdict.Allowed(new Dictionary<string, string>())
            : Verdict.Forbidden);
    }
}
