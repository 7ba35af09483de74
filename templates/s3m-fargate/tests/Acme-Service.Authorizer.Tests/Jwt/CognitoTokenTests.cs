using System.Text.Json.Nodes;
using Acme_Service.Authorizer.Jwt;
using Acme_Service.Authorizer.Tests.Support;

namespace Acme_Service.Authorizer.Tests.Jwt;

public sealed class CognitoTokenTests
{
    private readonly TestAuthorizer _authorizer = new();

    private JsonObject Access => _authorizer.Claims().Without("aud")
        .With("token_use", "access").With("client_id", TestAuthorizer.Audience)
        .With("scope", "openid").With("cognito:groups", new JsonArray("admin", "writer"));

    private JsonObject Id => _authorizer.Claims().With("token_use", "id").With("cognito:groups", new JsonArray("admin"));

    [Fact]
    public async Task A_token_of_the_expected_use_is_accepted()
    {
        Assert.Null(await RefusalAsync(TokenProfile.CognitoAccess, Access));
        Assert.Null(await RefusalAsync(TokenProfile.CognitoId, Id));
    }

    [Fact]
    public async Task A_token_of_another_use_is_refused()
    {
        Assert.Equal(Reason.TokenUseNotAccepted, await RefusalAsync(TokenProfile.CognitoAccess, Id));
        Assert.Equal(Reason.TokenUseNotAccepted, await RefusalAsync(TokenProfile.CognitoId, Access));
        Assert.Equal(Reason.TokenUseNotAccepted, await RefusalAsync(TokenProfile.CognitoId, _authorizer.Claims()));
        Assert.Equal(Reason.ClaimsMalformed, await RefusalAsync(TokenProfile.CognitoId, Id.With("token_use", 7)));
    }

    [Fact]
    public async Task A_token_of_another_client_is_refused()
    {
        var accessWithAudience = Access.Without("client_id").With("aud", TestAuthorizer.Audience);

        Assert.Equal(Reason.AudienceNotAccepted, await RefusalAsync(TokenProfile.CognitoAccess, Access.With("client_id", "other")));
        Assert.Equal(Reason.AudienceNotAccepted, await RefusalAsync(TokenProfile.CognitoAccess, accessWithAudience));
        Assert.Equal(Reason.AudienceNotAccepted, await RefusalAsync(TokenProfile.CognitoId, Id.With("aud", "other")));
    }

    [Fact]
    public async Task Groups_become_roles()
    {
        _authorizer.Settings = _authorizer.Settings with { Profile = TokenProfile.CognitoAccess, RolesClaim = "cognito:groups" };

        var caller = await _authorizer.VerifyAsync(_authorizer.Token(Access));

        Assert.Equal(["admin", "writer"], caller.Value.Roles);
    }

    private static Task<Reason?> RefusalAsync(TokenProfile profile, JsonObject claims)
    {
        var authorizer = new TestAuthorizer();
        authorizer.Settings = authorizer.Settings with { Profile = profile };
        return authorizer.RefusalAsync(claims);
    }
}
