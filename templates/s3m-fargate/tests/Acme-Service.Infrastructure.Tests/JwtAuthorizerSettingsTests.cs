using Acme_Service.Infrastructure.Settings;

namespace Acme_Service.Infrastructure.Tests;

public class JwtAuthorizerSettingsTests
{
    [Theory]
    [InlineData("issuers", """["http://login.acme.test/"]""", "issuers holds \"http://login.acme.test/\"; an issuer must be an https address without a query.")]
    [InlineData("issuers", """["login"]""", "issuers holds \"login\"; an issuer must be an https address without a query.")]
    [InlineData("issuers", "[]", "issuers is empty; it needs at least one entry.")]
    [InlineData("audiences", """["a,b"]""", "issuers and audiences must not hold a comma, as in \"a,b\".")]
    [InlineData("cacheSeconds", "3601", "cacheSeconds is 3601; it must lie between 0 and 3600.")]
    [InlineData("profile", "\"saml\"", "profile is \"saml\"; it must be one of oidc, cognito-access, cognito-id.")]
    [InlineData("algorithms", """["HS256"]""", "an entry of algorithms is \"HS256\"; it must be one of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512.")]
    public void A_wrong_value_is_named_with_what_is_right(string name, string value, string message)
    {
        using var solution = new SolutionFolder().WithService("orders", "/orders").WithSetting($"authorizer.{name}", value);
        var refusal = Assert.Throws<SettingsException>(() => InfrastructureApp.Synthesize("dev", solution.Root, solution.Output, bundle: false));

        Assert.Equal([$"dev.json: authorizer.{message}"], refusal.Problems);
    }
}
