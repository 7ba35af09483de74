namespace Acme_Service.Authorizer.Jwt;

/// <summary>The kind of token that is accepted.</summary>
internal enum TokenProfile
{
    /// <summary>The audience is in <c>aud</c>.</summary>
    Oidc,

    /// <summary>Access tokens of Amazon Cognito: <c>token_use</c> access, the audience is in <c>client_id</c>.</summary>
    CognitoAccess,

    /// <summary>ID tokens of Amazon Cognito: <c>token_use</c> id, the audience is in <c>aud</c>.</summary>
    CognitoId,
}
