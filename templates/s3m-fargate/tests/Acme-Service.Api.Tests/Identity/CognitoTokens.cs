using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;

namespace Acme_Service.Api.Tests.Identity;

/// <summary>Access tokens as a user pool makes them, but for the signature: verifying that is the gateway's.</summary>
internal static class CognitoTokens
{
    public const string Issuer = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_example";
    public const string ClientId = "client-of-mine";

    public static JsonObject Claims(string subject, params string[] groups) => new()
    {
        ["sub"] = subject,
        ["cognito:groups"] = new JsonArray([.. groups.Select(group => JsonValue.Create(group))]),
        ["iss"] = Issuer,
        ["client_id"] = ClientId,
        ["token_use"] = "access",
        ["scope"] = "openid acme/call",
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
        ["username"] = subject,
    };

    /// <summary>Value of an Authorization header.</summary>
    public static string Bearer(JsonNode claims) => BearerOf(claims.ToJsonString());

    public static string BearerOf(string payload) => BearerOf(Encoding.UTF8.GetBytes(payload));

    public static string BearerOf(byte[] payload) => $"Bearer e30.{Base64Url.EncodeToString(payload)}.c2lnbmF0dXJl";
}
