using Acme_Service.Infrastructure.Services;
using Acme_Service.Shared;
using Amazon.CDK;
using Amazon.CDK.AWS.Cognito;
using Constructs;

namespace Acme_Service.Infrastructure.Access;

/// <summary>
/// App client of the user pool, with which browsers get tokens for the services: a public client, which proves by PKCE that it
/// made the request, and the scope that it asks for.
/// </summary>
internal sealed class CognitoClient : Construct
{
    private const string ScopeName = "call";

    /// <summary>A group that was taken from a user stays in their tokens for at most this time.</summary>
    private const int TokenMinutes = 30;

    /// <summary>After this time users sign in again.</summary>
    private const int SessionHours = 12;

    private readonly UserPoolClient _client;

    public CognitoClient(Construct scope, string id, Deployment deployment, CognitoUsers users)
        : base(scope, id)
    {
#if (UseSpa || UseContainer)
        IReadOnlyList<string> callbackUrls = [.. deployment.Settings.Cognito.CallbackUrls, deployment.WebOrigin + "/"];
#else
        var callbackUrls = deployment.Settings.Cognito.CallbackUrls;
#endif
        Pool = users.Pool;
        Scope = $"{deployment.Name}/{ScopeName}";
        var server = new UserPoolResourceServer(this, "Services", new UserPoolResourceServerProps
        {
            UserPool = Pool,
            Identifier = deployment.Name,
            Scopes = [new ResourceServerScope(new ResourceServerScopeProps { ScopeName = ScopeName, ScopeDescription = "Call the services" })],
        });
        _client = new UserPoolClient(this, "Client", new UserPoolClientProps
        {
            UserPool = Pool,
            GenerateSecret = false,
            // Signing in goes through the sign-in page alone; refresh tokens are exchanged all the same.
            AuthFlows = new AuthFlow { UserSrp = false },
#if (UseSpa || UseContainer)
            OAuth = SignIn(callbackUrls),
#else
            DisableOAuth = callbackUrls.Count == 0,
            OAuth = callbackUrls.Count == 0 ? null : SignIn(callbackUrls),
#endif
            SupportedIdentityProviders = [UserPoolClientIdentityProvider.COGNITO],
            AccessTokenValidity = Duration.Minutes(TokenMinutes),
            IdTokenValidity = Duration.Minutes(TokenMinutes),
            RefreshTokenValidity = Duration.Hours(SessionHours),
            EnableTokenRevocation = true,
            PreventUserExistenceErrors = true,
        });
        _client.Node.AddDependency(server);
#if (UseNoFrontend)

        if (callbackUrls.Count == 0)
        {
            Annotations.Of(this).AddWarningV2(
                "cognito-callback-urls",
                "Nobody can sign in, so every call is refused: there is no page to which users could return. "
                + "Put the address of your web app into cognito.callbackUrls in environments/*.json.");
        }
#endif
    }

    public UserPool Pool { get; }

    /// <summary>As it stands in the tokens' <c>iss</c>.</summary>
    public string Issuer => Pool.UserPoolProviderUrl;

    /// <summary>As it stands in the tokens' <c>client_id</c>.</summary>
    public string ClientId => _client.UserPoolClientId;

    /// <summary>The scope that a token must hold to call the services; ID tokens never do.</summary>
    public string Scope { get; }

    /// <summary>Gives the service the issuer and the app client of the tokens that the gateway lets through.</summary>
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
