using LocalAws.Authorizers;
using LocalAws.Requests;
using LocalAws.Stacks;
using LocalAws.Tokens;

namespace LocalAws.Rest;

/// <summary>
/// An authorizer of type COGNITO_USER_POOLS, which the gateway itself is. It asks for an access token where the method has
/// scopes, else for an ID token. Tokens for every app client of the user pool do.
/// </summary>
internal sealed class UserPoolAuthorizer : IRestAuthorizer
{
    private readonly UserPool _pool;

    public UserPoolAuthorizer(Resource authorizer, UserPool pool)
    {
        var properties = authorizer.Properties("IdentitySource", "Name", "ProviderARNs", "RestApiId", "Type")
            .Expect("Type", "COGNITO_USER_POOLS")
            .Expect("IdentitySource", "method.request.header.Authorization");
        if (properties.Texts("ProviderARNs").SingleOrDefault() != pool.Arn)
        {
            throw new NotUnderstoodException(authorizer.Id, $"another user pool than {pool.Arn}");
        }

        _pool = pool;
    }

    public Task<Verdict> DecideAsync(GatewayRequest request, string arn, IReadOnlyList<string> scopes)
    {
        var header = request.Header("Authorization");
        var token = _pool.Verify(BearerToken.In(header) ?? header);
        var use = scopes.Count > 0 ? "access" : "id";
        return Task.FromResult(token?.Text("token_use") == use && (scopes.Count == 0 || scopes.Intersect(token.Scopes).Any())
            ? Verdict.Allowed(new Dictionary<string, string>())
            : Verdict.Unauthorized);
    }
}
