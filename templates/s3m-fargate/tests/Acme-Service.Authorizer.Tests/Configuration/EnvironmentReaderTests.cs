using Acme_Service.Authorizer.Configuration;
using Acme_Service.Authorizer.Jwt;

namespace Acme_Service.Authorizer.Tests.Configuration;

public sealed class EnvironmentReaderTests
{
    private readonly Dictionary<string, string?> _variables = new()
    {
        ["AUTH_ISSUERS"] = "https://a.example, https://b.example/tenant",
        ["AUTH_AUDIENCES"] = "orders",
        ["AUTH_ROLES_TABLE"] = "roles",
    };

    [Fact]
    public void Variables_have_defaults()
    {
        var settings = Read();

        Assert.Equal(["https://a.example", "https://b.example/tenant"], settings.Issuers);
        Assert.Null(settings.UnprefixedIssuer);
        Assert.Equal(["RS256", "ES256"], settings.Algorithms);
        Assert.Equal(TokenProfile.Oidc, settings.Profile);
        Assert.Null(settings.RolesClaim);
        Assert.Equal(TimeSpan.FromSeconds(5), settings.ClockSkew);
        Assert.Equal(TimeSpan.FromSeconds(60), settings.RolesCacheTime);
    }

    [Fact]
    public void Variables_that_are_set_are_read()
    {
        _variables["AUTH_UNPREFIXED_ISSUER"] = "https://b.example/tenant";
        _variables["AUTH_ALGORITHMS"] = "PS512";
        _variables["AUTH_PROFILE"] = "cognito-access";
        _variables["AUTH_ROLES_CLAIM"] = "cognito:groups";
        _variables["AUTH_CLOCK_SKEW_SECONDS"] = "0";
        _variables["AUTH_ROLES_CACHE_SECONDS"] = "3600";

        var settings = Read();

        Assert.Equal("https://b.example/tenant", settings.UnprefixedIssuer);
        Assert.Equal(["PS512"], settings.Algorithms);
        Assert.Equal(TokenProfile.CognitoAccess, settings.Profile);
        Assert.Equal("cognito:groups", settings.RolesClaim);
        Assert.Equal(TimeSpan.Zero, settings.ClockSkew);
        Assert.Equal(TimeSpan.FromHours(1), settings.RolesCacheTime);
    }

    [Theory]
    [InlineData("AUTH_ISSUERS", " ", "AUTH_ISSUERS: is empty: list the issuers")]
    [InlineData("AUTH_ISSUERS", "http://a.example", "'http://a.example' is not an https URL")]
    [InlineData("AUTH_ISSUERS", "a.example", "'a.example' is not an https URL")]
    [InlineData("AUTH_ISSUERS", "https://a.example?x=y", "is not an https URL")]
    [InlineData("AUTH_ISSUERS", "https://user@a.example", "is not an https URL")]
    [InlineData("AUTH_ISSUERS", "https://a.example/a|b", "is not an https URL without query, fragment and |")]
    [InlineData("AUTH_UNPREFIXED_ISSUER", "https://a.example/", "'https://a.example/' is not one of those in AUTH_ISSUERS")]
    [InlineData("AUTH_AUDIENCES", ",", "AUTH_AUDIENCES: is empty: list the audiences")]
    [InlineData("AUTH_ALGORITHMS", "RS256,HS256", "'HS256' is not one of RS256, RS384")]
    [InlineData("AUTH_ALGORITHMS", "none", "'none' is not one of")]
    [InlineData("AUTH_PROFILE", "cognito", "'cognito' is not one of oidc, cognito-access, cognito-id")]
    [InlineData("AUTH_CLOCK_SKEW_SECONDS", "-1", "'-1' is not a whole number of seconds from 0 to 300")]
    [InlineData("AUTH_CLOCK_SKEW_SECONDS", "301", "from 0 to 300")]
    [InlineData("AUTH_ROLES_CACHE_SECONDS", "1m", "from 0 to 3600")]
    [InlineData("AUTH_ROLES_TABLE", null, "nobody could have a role")]
    public void A_wrong_variable_is_refused_in_a_sentence(string name, string? value, string sentence)
    {
        _variables[name] = value;

        Assert.Contains(sentence, Assert.Single(Assert.Throws<ConfigurationException>(Read).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_variables_are_refused_together()
    {
        _variables.Clear();
        _variables["AUTH_PROFILE"] = "saml";

        Assert.Equal(4, Assert.Throws<ConfigurationException>(Read).Problems.Count);
    }

    private AuthorizerSettings Read() => AuthorizerSettings.Read(name => _variables.GetValueOrDefault(name));
}
