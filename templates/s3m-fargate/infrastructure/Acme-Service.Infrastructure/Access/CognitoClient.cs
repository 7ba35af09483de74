using Acme_Service.Infrastructure.Hosting;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.Cognito;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

internal sealed record CognitoClientProps
{
    /// <summary>Name of the solution and environment.</summary>
    public required string ApplicationName { get; init; }

    public required CognitoUsers Users { get; init; }

    /// <summary>Pages to which users may return from signing in or out.</summary>
    public required IReadOnlyList<string> CallbackUrls { get; init; }
}

/// <summary>
/// What a user's browser needs to get tokens for the services: a public client, which proves by PKCE that it is the one that
/// asked, and the scope that it asks for.
/// </summary>
internal sealed class CognitoClient : Construct
{
    private const string ScopeName = "call";

    /// <summary>As long may a group live that was taken from a user.</summary>
    private const int TokenMinutes = 30;

    /// <summary>After this time users sign in again.</summary>
    private const int SessionHours = 12;

    private readonly UserPoolClient _client;

    public CognitoClient(Construct scope, string id, CognitoClientProps props)
        : base(scope, id)
    {
        Pool = props.Users.Pool;
        Scope = $"{props.ApplicationName}/{ScopeName}";
        var server = new UserPoolResourceServer(this, "Services", new UserPoolResourceServerProps
        {
            UserPool = Pool,
            Identifier = props.ApplicationName,
            Scopes = [new ResourceServerScope(new ResourceServerScopeProps { ScopeName = ScopeName, ScopeDescription = "Call the services" })],
        });
        _client = new UserPoolClient(this, "Client", new UserPoolClientProps
        {
            UserPool = Pool,
            GenerateSecret = false,
            // Signing in goes through the sign-in page alone; refresh tokens are exchanged all the same.
            AuthFlows = new AuthFlow { UserSrp = false },
            DisableOAuth = props.CallbackUrls.Count == 0,
            OAuth = props.CallbackUrls.Count == 0 ? null : SignIn(props.CallbackUrls),
            SupportedIdentityProviders = [UserPoolClientIdentityProvider.COGNITO],
            AccessTokenValidity = Duration.Minutes(TokenMinutes),
            IdTokenValidity = Duration.Minutes(TokenMinutes),
            RefreshTokenValidity = Duration.Hours(SessionHours),
            EnableTokenRevocation = true,
            PreventUserExistenceErrors = true,
        });
        _client.Node.AddDependency(server);

        if (props.CallbackUrls.Count == 0)
        {
            Annotations.Of(this).AddWarningV2(
                "cognito-callback-urls",
                "Nobody can sign in, so every call is refused: there is no page to which users could return. "
                + "Put the address of your web app into cognito.callbackUrls in environments/*.cognito.json.");
        }
    }

    public UserPool Pool { get; }

    /// <summary>As it stands in the tokens' <c>iss</c>.</summary>
    public string Issuer => Pool.UserPoolProviderUrl;

    /// <summary>As it stands in the tokens' <c>client_id</c>.</summary>
    public string ClientId => _client.UserPoolClientId;

    /// <summary>What a token must hold to call the services; ID tokens never do.</summary>
    public string Scope { get; }

    /// <summary>Tells the service whose tokens the gateway lets through to it.</summary>
    public void Connect(IMicroservice service)
    {
        service.SetEnvironment(CognitoEnvironment.Issuer, Issuer);
        service.SetEnvironment(CognitoEnvironment.ClientId, ClientId);
    }

    private OAuthSettings SignIn(IReadOnlyList<string> callbackUrls) => new()
    {
        Flows = new OAuthFlows { AuthorizationCodeGrant = true },
        Scopes = [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL, OAuthScope.Custom(Scope)],
        CallbackUrls = [.. callbackUrls],
        LogoutUrls = [.. callbackUrls],
    };
}
