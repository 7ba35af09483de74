namespace Acme_Service.Shared;

/// <summary>Environment variables that name the user pool and client whose tokens a service accepts.</summary>
internal static class CognitoEnvironment
{
    /// <summary>Address of the user pool, as it stands in the token's <c>iss</c>.</summary>
    public const string Issuer = "COGNITO_ISSUER";

    /// <summary>The app client, as it stands in the token's <c>client_id</c>.</summary>
    public const string ClientId = "COGNITO_CLIENT_ID";
}
