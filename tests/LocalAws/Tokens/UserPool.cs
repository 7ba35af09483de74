using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LocalAws.Stacks;

namespace LocalAws.Tokens;

/// <summary>Stands for the Cognito user pool of a solution: makes tokens as it does, and knows those that it has made.</summary>
internal sealed class UserPool : IDisposable
{
    private readonly SigningKey _key = new("pool");

    /// <param name="foundation">Holds the pool.</param>
    /// <param name="services">Holds the app client, and the resource server whose scope it asks for.</param>
    public UserPool(LocalStack foundation, LocalStack services)
    {
        var pool = foundation.One("AWS::Cognito::UserPool").PhysicalId;
        (Issuer, Arn) = ($"https://cognito-idp.{LocalStack.Region}.amazonaws.com/{pool}", $"{pool}.Arn");
        var server = services.One("AWS::Cognito::UserPoolResourceServer").Properties("Identifier", "Name", "Scopes", "UserPoolId").Expect("UserPoolId", pool);
        Scope = $"{server.Text("Identifier")}/{server.Objects("Scopes", "ScopeDescription", "ScopeName").Single().Text("ScopeName")}";

        var client = services.One("AWS::Cognito::UserPoolClient");
        var settings = client.Properties(
            "AccessTokenValidity", "AllowedOAuthFlows", "AllowedOAuthFlowsUserPoolClient", "AllowedOAuthScopes", "CallbackURLs",
            "EnableTokenRevocation", "ExplicitAuthFlows", "GenerateSecret", "IdTokenValidity", "LogoutURLs", "PreventUserExistenceErrors",
            "RefreshTokenValidity", "SupportedIdentityProviders", "TokenValidityUnits", "UserPoolId").Expect("UserPoolId", pool);
        ClientId = client.PhysicalId;
        Scopes = string.Join(' ', settings.Texts("AllowedOAuthScopes"));
    }

    /// <summary>As it stands in tokens.</summary>
    public string Issuer { get; }

    public string Arn { get; }

    public string ClientId { get; }

    /// <summary>Scope that a caller of the services needs.</summary>
    public string Scope { get; }

    /// <summary>Scopes that a browser gets when it asks for all that the client allows.</summary>
    private string Scopes { get; }

    /// <summary>Claims of an access token after signing in at the sign-in page.</summary>
    public JsonObject AccessClaims(string subject, params IEnumerable<string> groups) => new(Common(subject, groups, "access"))
    {
        ["client_id"] = ClientId,
        ["scope"] = Scopes,
        ["username"] = subject,
    };

    public JsonObject IdClaims(string subject, params IEnumerable<string> groups) => new(Common(subject, groups, "id"))
    {
        ["aud"] = ClientId,
        ["cognito:username"] = subject,
        ["email"] = $"{subject}@example.com",
    };

    /// <summary>Value of a header Authorization.</summary>
    public string Sign(JsonObject claims) => "Bearer " + _key.Sign(claims);

    /// <summary>Null unless this pool has made the token and it has not expired.</summary>
    public VerifiedToken? Verify(string? token)
    {
        if (token is null || token.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload) || !_key.HasSigned(token))
        {
            return null;
        }

        var claims = JsonSerializer.Deserialize<JsonObject>(Base64Url.DecodeFromChars(payload))!;
        var isCurrent = claims["exp"]!.GetValue<long>() > DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return isCurrent && claims["iss"]!.GetValue<string>() == Issuer ? new VerifiedToken(claims) : null;
    }

    public void Dispose() => _key.Dispose();

    private IEnumerable<KeyValuePair<string, JsonNode?>> Common(string subject, IEnumerable<string> groups, string use)
    {
        var now = DateTimeOffset.UtcNow;
        yield return new("sub", subject);
        yield return new("iss", Issuer);
        yield return new("token_use", use);
        yield return new("iat", now.ToUnixTimeSeconds());
        yield return new("exp", now.AddMinutes(30).ToUnixTimeSeconds());
        if (groups.Any())
        {
            yield return new("cognito:groups", new JsonArray([.. groups.Select(group => JsonValue.Create(group))]));
        }
    }
}
